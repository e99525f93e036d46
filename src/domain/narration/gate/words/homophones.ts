/** English words that sound alike in every mouth; those that do in some only are left out. */
const GROUPS =
  'there their|to too two|for four|no know|nose knows|new knew|here hear|see sea|sees seas seize|be bee|by buy|right write rite|' +
  'one won|son sun|sons suns|so sew|meet meat|week weak|wait weight|waits weights|way weigh|ways weighs|wood would|whole hole|' +
  'threw through thru|blue blew|bear bare|pair pear|fair fare|stair stare|stairs stares|hair hare|steel steal|peace piece|plain plane|' +
  'rain reign rein|road rode rowed|roll role|sail sale|scene seen|sight site cite|soul sole|tail tale|tails tales|throne thrown|' +
  'toe tow|vain vein|waist waste|maid made|main mane|night knight|nights knights|not knot|none nun|pale pail|pause paws|' +
  'pray prey|principal principle|ring wring|sent cent scent|stake steak|stationary stationery|straight strait|sweet suite|' +
  'tea tee|tide tied|time thyme|altar alter|aloud allowed|ate eight|brake break|bread bred|cell sell|cellar seller|council counsel|' +
  'course coarse|creek creak|dear deer|die dye|died dyed|fate fete|feet feat|find fined|fir fur|flour flower|great grate|groan grown|' +
  'guest guessed|heal heel|hi high|higher hire|him hymn|idle idol|in inn|key quay|lain lane|loan lone|might mite|mind mined|moan mown|' +
  'packed pact|passed past|patience patients|profit prophet|rap wrap|raise rays|real reel|rose rows|rough ruff|rung wrung|' +
  'serial cereal|side sighed|sighs size|slay sleigh|team teem|urn earn|warn worn|weave weve|whose whos|your youre|its|bolder boulder|' +
  'board bored|born borne|boy buoy|ceiling sealing|clause claws|core corps|eye aye|gait gate|gilt guilt|heard herd|hoard horde|' +
  'need knead|leak leek|lessen lesson|missed mist|pane pain|pole poll|told tolled|wade weighed';

/** By folded word, the word that stands for all that sound like it. */
export const SOUNDS_LIKE: ReadonlyMap<string, string> = new Map(
  GROUPS.split('|').flatMap((group) => {
    const [first = '', ...others] = group.split(' ');
    return others.map((word): [string, string] => [word, first]);
  }),
);

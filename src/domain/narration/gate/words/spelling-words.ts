/** Spellings that follow no rule, the other one first. American, or of our time, comes second. */
const PAIRS =
  'grey gray|greys grays|greyed grayed|greyish grayish|greyer grayer|greying graying|programme program|programmes programs|' +
  'tyre tire|tyres tires|kerb curb|kerbs curbs|gaol jail|gaols jails|gaoler jailer|jailor jailer|plough plow|ploughs plows|ploughed plowed|' +
  'ploughing plowing|cheque check|cheques checks|storey story|storeys stories|draught draft|draughts drafts|mould mold|moulds molds|' +
  'mouldy moldy|moulded molded|moustache mustache|moustaches mustaches|pyjamas pajamas|sceptic skeptic|sceptical skeptical|' +
  'scepticism skepticism|practise practice|practises practices|practised practiced|practising practicing|licence license|defence defense|' +
  'offence offense|offences offenses|pretence pretense|pretences pretenses|aluminium aluminum|cosy cozy|cosily cozily|cosier cozier|axe ax|' +
  'jewellery jewelry|woollen woolen|waggon wagon|waggons wagons|sulphur sulfur|whisky whiskey|learnt learned|burnt burned|spelt spelled|dreamt dreamed|' +
  'leapt leaped|leant leaned|spoilt spoiled|spilt spilled|smelt smelled|towards toward|afterwards afterward|backwards backward|' +
  'forwards forward|upwards upward|downwards downward|inwards inward|outwards outward|onwards onward|homewards homeward|whilst while|' +
  'amongst among|amidst amid|shew show|shews shows|shewed showed|shewn shown|shewing showing|chuse choose|chusing choosing|ancle ankle|' +
  'ancles ankles|stopt stopped|dropt dropped|stept stepped|wrapt wrapped|slipt slipped|phantasy fantasy|phantastic fantastic|gipsy gypsy|' +
  'gipsies gypsies|gypsey gypsy|sirup syrup|cyder cider|syren siren|tyger tiger|tygers tigers|expence expense|expences expenses|' +
  'encrease increase|encreased increased|enquire inquire|enquired inquired|enquires inquires|enquiry inquiry|enquiries inquiries|' +
  'enquiring inquiring|hullo hello|hallo hello|hulloa hello|halloa hello|mamma mama|mammas mamas|ok okay|carcase carcass|controul control|' +
  'compleat complete|antient ancient|publick public|musick music|negociate negotiate|develope develop|untill until|despatch dispatch|' +
  'despatched dispatched|despatches dispatches|pedlar peddler|pedlars peddlers|disc disk|discs disks|artefact artifact|artefacts artifacts|' +
  'manoeuvre maneuver|manoeuvres maneuvers|manoeuvred maneuvered|manoeuvring maneuvering|doughnut donut|doughnuts donuts|skilful skillful|' +
  'skilfully skillfully|wilful willful|wilfully willfully|fulfil fulfill|fulfils fulfills|fulfilment fulfillment|instalment installment|' +
  'instalments installments|enrol enroll|enrolment enrollment|enthral enthrall|distil distill|instil instill|appal appall|' +
  'aeroplane airplane|aeroplanes airplanes|omelette omelet|snowplough snowplow|mollusc mollusk|hm hmm|hum hmm|shh sh|ssh sh|' +
  'aah ah|ahh ah|ooh oh|ohh oh|o oh|mm hmm|mmm hmm|umm um|erm er|ugh uh|yeah yea|okey okay|coz because|' +
  'blest blessed|burthen burden|clew clue|clews clues|havock havoc|stile style|stiled styled|teaze tease|teazed teased|' +
  'dulness dullness|fulness fullness|sope soap|visiter visitor|visiters visitors|headach headache|risque risk|' +
  'cloke cloak|cloaths clothes|cloathes clothes|groupe group|scull skull|villany villainy|wo woe|vext vexed|fixt fixed|mixt mixed|' +
  'drest dressed|prest pressed|blusht blushed|hoofs hooves|roofs rooves|hindrance hinderance|nought naught|noughts naughts';

/** One spelling of a word by another, both folded. */
export const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map(
  PAIRS.split('|').map((pair): [string, string] => {
    const [one = '', other = ''] = pair.split(' ');
    return [one, other];
  }),
);

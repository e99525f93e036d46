import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Data, Processor } from 'unified';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Extension['text']>[string];
type Construct = Exclude<Constructs, readonly unknown[] | undefined>;
type Tokenize = Construct['tokenize'];
type State = ReturnType<Tokenize>;

const COLON = 58;
const NAME = 'voice';

/**
 * Parses CommonMark with GitHub's tables, footnotes and task lists, and the directive `voice`. A
 * colon in front of any other word is a colon: `10:30` and `Note:this` are prose.
 */
export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(voiceAlone)
  .freeze();

/** Lets the directives that {@link remarkDirective} added begin only where `voice` stands. */
function voiceAlone(this: Processor): void {
  const extensions = this.data().micromarkExtensions ?? [];
  const directives = extensions.pop();
  if (directives === undefined) return;
  extensions.push({
    text: { [COLON]: onlyVoice(directives.text?.[COLON], '[{') },
    flow: { [COLON]: onlyVoice(directives.flow?.[COLON], '[{ \t\r\n') },
  });
}

function onlyVoice(constructs: Constructs, after: string): Construct[] {
  return [constructs ?? []].flat().map((construct) => ({
    ...construct,
    tokenize(effects, ok, nok): State {
      const opening: Construct = { partial: true, tokenize: readOpening(after) };
      return effects.check(opening, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  }));
}

/** Looks ahead over colons, the name, and one character of those that may follow it. */
function readOpening(after: string): Tokenize {
  return (effects, ok, nok) => {
    let read = 0;
    effects.enter('directiveOpening' as 'data');
    return function next(code): State | undefined {
      const isColon = code === COLON && read === 0;
      const isName = code !== null && code === NAME.codePointAt(read);
      if (read === NAME.length) {
        const isEnd =
          code === null || code < 0
            ? after.includes('\n')
            : after.includes(String.fromCodePoint(code));
        if (!isEnd) return nok(code);
        effects.exit('directiveOpening' as 'data');
        return ok(code);
      }
      if (!isColon && !isName) return nok(code);
      if (isName) read += 1;
      effects.consume(code);
      return next;
    };
  };
}

import type { StyleDraft } from '#src/adapters/word-processor/written-style.ts';

/** Takes in one of the elements by which styles, paragraphs and runs say how they look. */
export function readLook(look: StyleDraft, name: string, value: string | undefined): void {
  switch (name) {
    case 'w:jc':
      look.isCentred = value === 'center';
      break;
    case 'w:numId':
      look.isListed = value !== '0';
      break;
    case 'w:pageBreakBefore':
      look.startsPage = isOn(value);
      break;
    case 'w:vanish':
      look.isHidden = isOn(value);
      break;
    case 'w:b':
      look.isBold = isOn(value);
      break;
    case 'w:caps':
      look.isCapitals = isOn(value);
      break;
    case 'w:sz': {
      const halfPoints = Number(value);
      if (halfPoints > 0) look.fontPoints = halfPoints / 2;
      break;
    }
    default:
  }
}

/** Whether a switch such as `w:b` is on: it is unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

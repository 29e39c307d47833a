import { stateCodes, type StateCode } from '@finder/contract';

/** In the order of `stateCodes`. */
const names = `Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,District of Columbia,Florida,Georgia,Hawaii,Idaho,
Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,
New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,
South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming,Puerto Rico,Guam,Virgin Islands,
American Samoa,Northern Mariana Islands`.replaceAll('\n', '').toLowerCase().split(',');

/** The only state whose name begins so ("Colo" → CO), or null when there is none or more than one. */
export function guessState(text: string): StateCode | null {
  const start = text.toLowerCase().replace(/[.\s]+$/, '');
  const exact = names.indexOf(start);
  if (exact >= 0) return stateCodes[exact] ?? null;
  const found = start === '' ? [] : stateCodes.filter((_, at) => names[at]?.startsWith(start));
  return found.length === 1 ? found[0] ?? null : null;
}

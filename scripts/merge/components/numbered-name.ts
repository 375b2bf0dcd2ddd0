/** The first of `name2`, `name3`, … that is not taken. */
export function numberedName(name: string, isTaken: (name: string) => boolean): string {
  let number = 2;
  while (isTaken(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}

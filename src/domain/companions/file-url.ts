/** The URL of a delivered file: below `baseUrl`, or relative to the folder where that is not set. */
export function fileUrl(file: string, baseUrl: string | undefined): string {
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return baseUrl === undefined ? path : `${baseUrl.replace(/\/*$/, '/')}${path}`;
}

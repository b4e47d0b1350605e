/** What went wrong, for whoever runs a command. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT' && 'path' in error)
    return `没有文件 ${String(error.path)}。There is no file ${String(error.path)}.`;
  return error.message;
}

export const mutatedFolders: Readonly<Record<string, readonly string[]>>;

export const mutatedFolders: Readonly<Record<string, readonly string[]>>;
export const leftOut: string[];

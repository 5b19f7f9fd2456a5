/** The panel's name in the workspace. */
export const panelViewType = 'top-of-mind-panel';

/** The panel's icon, everywhere. */
export const panelIcon = 'heart-handshake';

/** The view type of the panel in the workspace. */
export const panelViewType = 'top-of-mind-panel';

/** The icon of the panel. */
export const panelIcon = 'heart-handshake';

/** The dashboard's name in the workspace. */
export const dashboardViewType = 'top-of-mind-dashboard';

/** The dashboard's icon, everywhere. */
export const dashboardIcon = 'orbit';

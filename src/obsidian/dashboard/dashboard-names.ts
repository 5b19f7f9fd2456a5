/** The view type of the dashboard in the workspace. */
export const dashboardViewType = 'top-of-mind-dashboard';

/** The icon of the dashboard. */
export const dashboardIcon = 'orbit';

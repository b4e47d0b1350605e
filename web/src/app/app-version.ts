/** Put in by the build: the version of the product this page belongs to. */
declare const APP_VERSION: string;

export const appVersion = APP_VERSION;

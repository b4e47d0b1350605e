// Sliced by unicode range: a page fetches only the slices its text needs, also on a machine without Chinese fonts.
import '@fontsource-variable/noto-sans-sc/index.css';
import '@fontsource-variable/noto-serif-sc/index.css';

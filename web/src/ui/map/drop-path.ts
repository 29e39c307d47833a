/** The drop of a pin in a box of 34 by 42: its tip at (17, 41), its head of radius 15.5 around (17, 17.5). */
export const dropPath = 'M15.6 40.2 6 28.5a15.5 15.5 0 1 1 22 0l-9.6 11.7a1.9 1.9 0 0 1-2.8 0Z';

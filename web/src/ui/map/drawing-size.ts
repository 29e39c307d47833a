/** The small map's own pixels; the page scales it. */
export const drawingSize = { width: 384, height: 224 };

/** Where the clinic is in it. */
export const drawingMiddle = { x: drawingSize.width / 2, y: drawingSize.height / 2 };

/** About 17 miles from side to side at the latitude of Denver: the clinic's town and its neighbours. */
export const drawingZoom = 10;

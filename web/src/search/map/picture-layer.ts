import L from 'leaflet';

/** Makes the picture of one tile, or rejects when it cannot be had. */
export type Draw = (place: L.Coords) => Promise<HTMLElement>;

/**
 * A layer of pictures. Leaflet's own puts a data: address in place of every picture that goes out of view, which the
 * site's policy forbids.
 */
export const createPictureLayer = (draw: Draw, options: L.GridLayerOptions): L.GridLayer => {
  class Pictures extends L.GridLayer {
    override createTile(place: L.Coords, done: L.DoneCallback): HTMLElement {
      const tile = document.createElement('div');
      draw(place).then((picture) => {
        picture.className = 'map-street-picture';
        tile.append(picture);
        done(undefined, tile);
      }, (error: Error) => done(error, tile));
      return tile;
    }
  }
  return new Pictures(options);
};

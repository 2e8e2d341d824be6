/** Elements that raw HTML in a page may use: what GitHub allows, without forms and embedded documents. Source: hast-util-sanitize. */
export const SAFE_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a b blockquote br caption code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre ' +
    'q rp rt ruby s samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'
  ).split(' '),
);

/** Elements of HTML that the site removes, with all that they hold. Anything else in angle brackets is no HTML at all. */
export const UNSAFE_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'applet audio base body button canvas embed font form frame frameset head html iframe input label link math meta ' +
    'noscript object option picture script select source style svg template textarea title track video'
  ).split(' '),
);

/**
 * Domains of which anybody can have a page or a mailbox: whoever reads mail there has proved nothing about a clinic.
 * Registrable domains without private suffixes; what the public suffix list calls private (github.io) is refused beside them.
 * The lists cannot be complete: the other ways of proof remain, and existing owners are told.
 */
export const foreignHosts: ReadonlySet<string> = new Set([
  // Free mail
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'ymail.com', 'rocketmail.com', 'aol.com', 'aim.com',
  'icloud.com', 'me.com', 'mac.com', 'proton.me', 'protonmail.com', 'pm.me', 'gmx.com', 'gmx.net', 'gmx.us', 'mail.com', 'email.com', 'zoho.com', 'zohomail.com',
  'yandex.com', 'yandex.ru', 'mail.ru', 'qq.com', '163.com', '126.com', 'fastmail.com', 'fastmail.fm', 'tutanota.com', 'tuta.io', 'tuta.com', 'hushmail.com',
  'hey.com', 'duck.com', 'inbox.com', 'lycos.com', 'rediffmail.com', 'mailinator.com', 'guerrillamail.com', 'yopmail.com', '10minutemail.com', 'temp-mail.org',
  'comcast.net', 'verizon.net', 'att.net', 'sbcglobal.net', 'bellsouth.net', 'cox.net', 'charter.net', 'spectrum.net', 'earthlink.net', 'juno.com', 'netzero.net',
  'optonline.net', 'frontier.com', 'windstream.net', 'centurylink.net', 'q.com', 'roadrunner.com', 'rr.com', 'twc.com', 'suddenlink.net', 'mediacombb.net',
  // Site builders
  'wix.com', 'wixsite.com', 'editorx.io', 'squarespace.com', 'weebly.com', 'weeblysite.com', 'wordpress.com', 'wp.com', 'blogspot.com', 'blogger.com', 'tumblr.com',
  'webflow.com', 'webflow.io', 'godaddysites.com', 'godaddy.com', 'site123.me', 'jimdo.com', 'jimdosite.com', 'jimdofree.com', 'strikingly.com', 'mystrikingly.com',
  'carrd.co', 'notion.site', 'notion.so', 'google.com', 'business.site', 'shopify.com', 'myshopify.com', 'bigcartel.com', 'square.site', 'squareup.com', 'duda.co',
  'dudaone.com', 'multiscreensite.com', 'webnode.com', 'webnode.page', 'yolasite.com', 'ucraft.net', 'ucraft.site', 'zyrosite.com', 'hostingersite.com', 'ionos.space',
  'mailchimpsites.com', 'hubspotpagebuilder.com', 'hs-sites.com', 'leadpages.co', 'lpages.co', 'unbounce.com', 'unbouncepages.com', 'clickfunnels.com', 'myclickfunnels.com',
  'kajabi.com', 'mykajabi.com', 'typeform.com', 'jotform.com', 'medium.com', 'substack.com', 'gitbook.io', 'framer.website', 'framer.app', 'framer.ai', 'softr.app', 'bubbleapps.io',
  'durable.co', 'b12sites.com', 'msgsndr.com', 'gohighlevel.com', 'leadconnectorhq.com', 'systeme.io', 'podia.com', 'ghost.io', 'tilda.ws', 'readymag.com',
  // Shared hosting
  'github.io', 'github.com', 'gitlab.io', 'netlify.app', 'netlify.com', 'vercel.app', 'pages.dev', 'workers.dev', 'cloudflare.com', 'herokuapp.com', 'web.app', 'firebaseapp.com',
  'appspot.com', 'azurewebsites.net', 'windows.net', 'cloudfront.net', 'amazonaws.com', 'amplifyapp.com', 'onrender.com', 'fly.dev', 'railway.app', 'surge.sh', 'repl.co', 'replit.app',
  'glitch.me', 'ngrok.io', 'ngrok-free.app', '000webhostapp.com', 'infinityfreeapp.com', 'byethost.com', 'freehostia.com', 'awardspace.com', 'hostgator.com', 'bluehost.com',
  'mybluehost.me', 'dreamhosters.com', 'siteground.net', 'sg-host.com', 'wpengine.com', 'wpenginepowered.com', 'kinsta.cloud', 'pantheonsite.io', 'cloudwaysapps.com', 'home.pl', 'neocities.org',
  // Social pages, directories, booking and other people's platforms
  'facebook.com', 'fb.com', 'fb.me', 'instagram.com', 'linkedin.com', 'lnkd.in', 'twitter.com', 'x.com', 'tiktok.com', 'youtube.com', 'youtu.be', 'pinterest.com', 'reddit.com',
  'snapchat.com', 'threads.net', 'threads.com', 'bsky.app', 'telegram.me', 't.me', 'whatsapp.com', 'wa.me', 'nextdoor.com', 'linktr.ee', 'linkin.bio', 'beacons.ai', 'bio.link', 'bit.ly',
  'tinyurl.com', 'goo.gl', 'g.page', 'goo.gle', 'yelp.com', 'healthgrades.com', 'zocdoc.com', 'vitals.com', 'webmd.com', 'psychologytoday.com', 'goodtherapy.org', 'therapyden.com',
  'headway.co', 'growtherapy.com', 'alma.com', 'helloalma.com', 'simplepractice.com', 'clientsecure.me', 'janeapp.com', 'acuityscheduling.com', 'calendly.com', 'vagaro.com', 'mindbodyonline.com',
  'setmore.com', 'booksy.com', 'square.com', 'doctolib.com', 'intakeq.com', 'therapyportal.com', 'tebra.com', 'kareo.com', 'athenahealth.com', 'mychart.com', 'practicefusion.com',
  'doximity.com', 'sharecare.com', 'ratemds.com', 'wellness.com', 'npidb.org', 'npino.com', 'yellowpages.com', 'bbb.org', 'mapquest.com', 'apple.com', 'bing.com', 'foursquare.com',
]);

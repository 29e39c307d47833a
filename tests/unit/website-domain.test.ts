import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainOfWebsite, isPublicWebsite } from '../../server/src/claims/website-domain.ts';

test.each([
  ['https://www.cottonwood-clinic.com/contact?x=1', 'cottonwood-clinic.com'],
  ['http://booking.cottonwood-clinic.co.uk', 'cottonwood-clinic.co.uk'],
  ['https://COTTONWOOD-clinic.COM', 'cottonwood-clinic.com'],
  ['https://a.b.example.com/', 'example.com'],
  ['https://cottonwood.example', 'cottonwood.example'],
  ['https://xn--clnica-9va.com', 'xn--clnica-9va.com'],
])('%s proves by mail at %s', (website, domain) => {
  expect(domainOfWebsite(website)).toEqual({ domain });
});

test.each([
  'https://gmail.com', 'https://www.facebook.com/cottonwood', 'https://sites.google.com/view/cottonwood', 'https://cottonwood.wixsite.com/home', 'https://cottonwood.github.io',
  'https://cottonwood.squarespace.com', 'https://cottonwood.wordpress.com', 'https://cottonwood.netlify.app', 'https://cottonwood.weebly.com', 'https://m.yelp.com/biz/x',
  'https://cottonwood.godaddysites.com', 'https://linktr.ee/cottonwood', 'https://cottonwood.business.site', 'https://cottonwood.herokuapp.com', 'https://bucket.s3.amazonaws.com',
])('%s is a host that many share', (website) => {
  expect(domainOfWebsite(website)).toEqual({ refused: 'shared-host' });
});

test.each([
  null, '', 'cottonwood.com', 'javascript:alert(1)//https://clinic.com', 'data:text/html,x', 'ftp://clinic.com', 'https://127.0.0.1', 'https://[::1]/', 'https://0x7f.1', 'https://localhost',
  'https://intranet', 'https://clinic.internal', 'https://clinic.local', 'https://clinic.lan', 'https://user:pw@clinic.com', 'https://com', 'https://co.uk', 'https://clinic.com/a b',
])('%s is no website of the public internet', (website) => {
  expect(domainOfWebsite(website)).toEqual({ refused: 'no-website' });
});

test('whatever is written as a website never throws, and only http and https pass', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('javascript:', 'data:', 'blob:', 'file://').map((scheme) => `${scheme}clinic.com`)), (text) => {
    expect(isPublicWebsite(text) ? /^https?:\/\//i.test(text) : true).toBe(true);
    domainOfWebsite(text);
  }));
});

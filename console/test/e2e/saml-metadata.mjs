// What a SAML identity provider publishes. Nobody has the certificate's key; it says until 2126 that it is valid.

const certificate =
  'MIIBizCCATGgAwIBAgIUdCcdt5NtYdR5KEW7mYDZ2OLsiFkwCgYIKoZIzj0EAwIwGjEYMBYGA1UEAwwPaWRwLmV4YW1wbGUuY29tMCAXDTI2MTEyNDE1MDQzM1oYDzIxMjYxMDMxMTUwNDMz'
  + 'WjAaMRgwFgYDVQQDDA9pZHAuZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQhf011bcemiM7R8kpbA9ZSBeb7IU3qN4Ykg7OdZdBW/WTedDKVcLxSsTVfo2IQG1Wo+emZx1'
  + 'fdAiDbrcl8/vp+o1MwUTAdBgNVHQ4EFgQU0JBYWboHSeVHhyveydmSzGkMYdgwHwYDVR0jBBgwFoAU0JBYWboHSeVHhyveydmSzGkMYdgwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNI'
  + 'ADBFAiAW5WOfdE7SukXiPyvUjT5aw9H+hvGao7djQ219n1aFVwIhAONNzJpHWv5IWIOAPGDBbMuC590/N/wI9B77lhHrhcWQ';

/** Metadata with the address at which users sign in; long enough for IAM. */
export function samlMetadata(location) {
  return `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com/saml">
  <!-- ${'x'.repeat(400)} -->
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>
      <X509Certificate>${certificate}</X509Certificate>
    </X509Data></KeyInfo></KeyDescriptor>
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${location}"/>
  </IDPSSODescriptor>
</EntityDescriptor>
`;
}

"""Identity providers, SSH keys and service-specific credentials, as boto3 sees them."""

import boto3

from scene import ACCOUNT, TestCase, iam, new_name, new_user

# Made with ssh-keygen, which tells this MD5 fingerprint of it.
SSH_KEY = (
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCnXQudtPJFQElpjhNtZEAus8ifPhhHIiE+ELWAYe5XIBlrhzTiUDUkJWjzc7nl'
    'i50LBT/PUYNY3mjFrieywxYSj5xsltu4dZSB18otpszUXk+aZr1IIqob4KUkOU4Ugls+98OX8P3KyhHAcPAxHZyLNMvhO7tWyu20'
    'IrjHItaiVf6TfbUIlvkbj0VyEUsO8m5hCvDJZT4O2v8mahG+TZ+SVcOcahawbYvcfGnbDOAE2tFzGWTX/eaeXISOxeawURVLm/Qm'
    'OMYU3/dpfjq1mlHLCvxtic97EsGcx7HOdOLM9dKR5kmdPZhP86IcbKjMgOR5Benfoq7VRWrIAJ3j+eRX'
)
FINGERPRINT = '9c:d1:5a:8c:5b:c1:ab:0c:0d:71:ca:09:5b:04:85:cd'


class Providers(TestCase):
    def test_an_openid_connect_provider_lives_and_dies(self):
        host = new_name('id') + '.example.com'
        arn = f'arn:aws:iam::{ACCOUNT}:oidc-provider/{host}'
        created = iam.create_open_id_connect_provider(
            Url='https://' + host, ClientIDList=['app'], ThumbprintList=['AB' * 20], Tags=[{'Key': 'k', 'Value': 'v'}])
        iam.add_client_id_to_open_id_connect_provider(OpenIDConnectProviderArn=arn, ClientID='other')
        got = iam.get_open_id_connect_provider(OpenIDConnectProviderArn=arn)

        self.assertEqual(arn, created['OpenIDConnectProviderArn'])
        self.assertEqual((host, ['app', 'other'], ['ab' * 20]), (got['Url'], got['ClientIDList'], got['ThumbprintList']))
        self.assertEqual([{'Key': 'k', 'Value': 'v'}], iam.list_open_id_connect_provider_tags(OpenIDConnectProviderArn=arn)['Tags'])
        self.assertIn({'Arn': arn}, iam.list_open_id_connect_providers()['OpenIDConnectProviderList'])

        iam.delete_open_id_connect_provider(OpenIDConnectProviderArn=arn)
        self.refused(
            'NoSuchEntity', f'OpenIDConnect Provider not found for arn {arn}',
            iam.get_open_id_connect_provider, OpenIDConnectProviderArn=arn)

    def test_metadata_that_is_none_is_refused(self):
        self.refused('InvalidInput', 'Could not parse metadata.', iam.create_saml_provider, Name='corp', SAMLMetadataDocument='x' * 1000)
        self.assertEqual([], iam.list_saml_providers()['SAMLProviderList'])

    def test_a_token_of_nobody_is_refused_without_any_credentials(self):
        nobody = boto3.Session(aws_access_key_id='', aws_secret_access_key='').client('sts')
        self.refused(
            'InvalidIdentityToken',
            'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
            nobody.assume_role_with_web_identity,
            RoleArn=f'arn:aws:iam::{ACCOUNT}:role/any', RoleSessionName='any', WebIdentityToken='no.token.here')


class Keys(TestCase):
    def test_an_ssh_key_keeps_its_user(self):
        name, key = new_user()
        uploaded = iam.upload_ssh_public_key(UserName=name, SSHPublicKeyBody=SSH_KEY)['SSHPublicKey']
        pem = iam.get_ssh_public_key(UserName=name, SSHPublicKeyId=uploaded['SSHPublicKeyId'], Encoding='PEM')['SSHPublicKey']
        iam.delete_access_key(UserName=name, AccessKeyId=key['AccessKeyId'])

        self.assertEqual((SSH_KEY, FINGERPRINT), (uploaded['SSHPublicKeyBody'], uploaded['Fingerprint']))
        self.assertTrue(pem['SSHPublicKeyBody'].startswith('-----BEGIN PUBLIC KEY-----'))
        self.refused('DeleteConflict', 'Cannot delete entity, must remove referenced objects first.', iam.delete_user, UserName=name)
        iam.delete_ssh_public_key(UserName=name, SSHPublicKeyId=uploaded['SSHPublicKeyId'])
        iam.delete_user(UserName=name)

    def test_a_service_specific_credential_is_reset(self):
        name, _ = new_user()
        made = iam.create_service_specific_credential(UserName=name, ServiceName='codecommit.amazonaws.com')['ServiceSpecificCredential']
        reset = iam.reset_service_specific_credential(
            UserName=name, ServiceSpecificCredentialId=made['ServiceSpecificCredentialId'])['ServiceSpecificCredential']
        listed = iam.list_service_specific_credentials(UserName=name)['ServiceSpecificCredentials']

        self.assertEqual(f'{name}-at-{ACCOUNT}', made['ServiceUserName'])
        self.assertNotEqual(made['ServicePassword'], reset['ServicePassword'])
        self.assertEqual([made['ServiceSpecificCredentialId']], [item['ServiceSpecificCredentialId'] for item in listed])

    def test_a_certificate_that_is_none_is_refused(self):
        name, _ = new_user()
        self.refused(
            'MalformedCertificate', 'Certificate nonsense is malformed.',
            iam.upload_signing_certificate, UserName=name, CertificateBody='nonsense')
        self.refused(
            'MalformedCertificate', 'Unable to parse certificate. Please ensure the certificate is in PEM format.',
            iam.upload_server_certificate, ServerCertificateName='web', CertificateBody='x', PrivateKey='y')

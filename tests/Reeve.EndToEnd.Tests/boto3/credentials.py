"""Access keys: which are good, and what the others are told."""

import urllib.error
import urllib.request
import xml.etree.ElementTree

from scene import ACCOUNT, TestCase, client, iam, new_user, sts

INVALID = ('InvalidClientTokenId', 'The security token included in the request is invalid.')
STS = '{https://sts.amazonaws.com/doc/2011-06-15/}'


class Credentials(TestCase):
    def test_the_root_and_a_user_learn_who_they_are(self):
        name, key = new_user()

        self.assertEqual(f'arn:aws:iam::{ACCOUNT}:root', sts.get_caller_identity()['Arn'])
        self.assertEqual(f'arn:aws:iam::{ACCOUNT}:user/{name}', client(key, 'sts').get_caller_identity()['Arn'])

    def test_an_inactive_key_is_refused_until_it_is_active_again(self):
        name, key = new_user()
        caller = client(key, 'sts')
        iam.update_access_key(UserName=name, AccessKeyId=key['AccessKeyId'], Status='Inactive')

        self.refused(*INVALID, caller.get_caller_identity)

        iam.update_access_key(UserName=name, AccessKeyId=key['AccessKeyId'], Status='Active')
        self.assertEqual(ACCOUNT, caller.get_caller_identity()['Account'])

    def test_a_deleted_key_is_refused(self):
        name, key = new_user()
        iam.delete_access_key(UserName=name, AccessKeyId=key['AccessKeyId'])

        self.refused(*INVALID, client(key, 'sts').get_caller_identity)

    def test_an_unknown_key_is_refused(self):
        for key_id in ('AKIAIOSFODNN7EXAMPLE', 'nonsense-key-id-that-is-long-enough'):
            self.refused(*INVALID, client({'AccessKeyId': key_id}, 'sts', secret='x' * 40).get_caller_identity)

    def test_a_wrong_secret_is_refused(self):
        _, key = new_user()

        self.refused(
            'SignatureDoesNotMatch',
            'The request signature we calculated does not match the signature you provided. '
            'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
            client(key, 'sts', secret='x' * 40).get_caller_identity)

    def test_a_key_id_names_its_account(self):
        _, key = new_user()

        self.assertEqual(ACCOUNT, sts.get_access_key_info(AccessKeyId=key['AccessKeyId'])['Account'])

    def test_a_presigned_url_carries_its_credentials(self):
        name, key = new_user()
        url = client(key, 'sts').generate_presigned_url('get_caller_identity', ExpiresIn=60, HttpMethod='GET')

        with urllib.request.urlopen(url) as answer:
            document = xml.etree.ElementTree.fromstring(answer.read())

        self.assertEqual(f'arn:aws:iam::{ACCOUNT}:user/{name}', document.find(f'.//{STS}Arn').text)

    def test_a_presigned_url_that_was_changed_is_refused(self):
        _, key = new_user()
        url = client(key, 'sts').generate_presigned_url('get_caller_identity', ExpiresIn=60, HttpMethod='GET')

        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=61'))

        self.assertEqual(403, caught.exception.code)
        self.assertIn(b'<Code>SignatureDoesNotMatch</Code>', caught.exception.read())
        caught.exception.close()

"""Passwords, MFA devices, last uses, aliases and the credential report, as an SDK's user meets them."""

import csv
import io
import time

from authenticator import code
from scene import ACCOUNT, TestCase, client, iam, new_name, new_user

PASSWORD = 'Correct-horse-7'


def codes(user, device, step):
    """What is given of a device with two codes in a row."""
    seed = device['Base32StringSeed'].decode()
    return {'UserName': user, 'SerialNumber': device['SerialNumber'],
            'AuthenticationCode1': code(seed, step - 1), 'AuthenticationCode2': code(seed, step)}


class UserCredentials(TestCase):
    def test_a_device_is_enabled_with_its_codes_and_taken_away(self):
        user, _ = new_user()
        device = iam.create_virtual_mfa_device(
            VirtualMFADeviceName=new_name('phone'), Path='/phones/', Tags=[{'Key': 'kind', 'Value': 'app'}])['VirtualMFADevice']
        serial = device['SerialNumber']
        self.assertTrue(device['QRCodePNG'].startswith(b'\x89PNG'))
        self.assertEqual(64, len(device['Base32StringSeed']))
        step = int(time.time()) // 30

        self.refused('InvalidAuthenticationCode', 'Authentication code for device is not valid.',
                     iam.enable_mfa_device, **codes(user, device, step - 100))
        iam.enable_mfa_device(**codes(user, device, step))

        self.refused('EntityAlreadyExists', 'MFA Device is already in use.', iam.enable_mfa_device, **codes(user, device, step))
        self.assertEqual([serial], [found['SerialNumber'] for found in iam.list_mfa_devices(UserName=user)['MFADevices']])
        self.assertEqual(user, iam.get_mfa_device(SerialNumber=serial, UserName=user)['UserName'])
        assigned = iam.get_paginator('list_virtual_mfa_devices').paginate(AssignmentStatus='Assigned').build_full_result()
        self.assertIn(user, [found['User']['UserName'] for found in assigned['VirtualMFADevices']])
        self.assertEqual([{'Key': 'kind', 'Value': 'app'}], iam.list_mfa_device_tags(SerialNumber=serial)['Tags'])
        self.refused('DeleteConflict', 'MFA VirtualDevice in use. Must deactivate first.',
                     iam.delete_virtual_mfa_device, SerialNumber=serial)
        iam.deactivate_mfa_device(UserName=user, SerialNumber=serial)
        iam.delete_virtual_mfa_device(SerialNumber=serial)
        self.refused('NoSuchEntity', f'MFA Device with serial number {serial} does not exist.',
                     iam.list_mfa_device_tags, SerialNumber=serial)

    def test_a_user_changes_the_password_that_it_was_given(self):
        user, key = new_user()
        profile = iam.create_login_profile(UserName=user, Password=PASSWORD, PasswordResetRequired=True)['LoginProfile']
        self.assertTrue(profile['PasswordResetRequired'])
        iam.update_account_password_policy(AllowUsersToChangePassword=True, MinimumPasswordLength=8, PasswordReusePrevention=1)

        client(key).change_password(OldPassword=PASSWORD, NewPassword='Another-horse-8')

        self.assertFalse(iam.get_login_profile(UserName=user)['LoginProfile']['PasswordResetRequired'])
        self.refused('AccessDenied', 'The old password was incorrect.',
                     client(key).change_password, OldPassword=PASSWORD, NewPassword='Third-horse-9')
        self.refused('PasswordPolicyViolation', 'Password should have a minimum length of 8 ',
                     client(key).change_password, OldPassword='Another-horse-8', NewPassword='short')
        iam.delete_account_password_policy()
        self.refused('NoSuchEntity', f'The Password Policy with domain name {ACCOUNT} cannot be found.', iam.get_account_password_policy)

    def test_a_key_knows_its_last_use(self):
        user, key = new_user()
        unused = iam.get_access_key_last_used(AccessKeyId=key['AccessKeyId'])
        self.assertEqual({'ServiceName': 'N/A', 'Region': 'N/A'}, unused['AccessKeyLastUsed'])

        client(key, 'sts').get_caller_identity()

        used = iam.get_access_key_last_used(AccessKeyId=key['AccessKeyId'])
        self.assertEqual((user, 'sts'), (used['UserName'], used['AccessKeyLastUsed']['ServiceName']))
        self.assertLess(abs(time.time() - used['AccessKeyLastUsed']['LastUsedDate'].timestamp()), 60)

    def test_an_account_has_one_alias(self):
        iam.create_account_alias(AccountAlias='acme')
        iam.create_account_alias(AccountAlias='acme-2')

        self.assertEqual(['acme-2'], iam.list_account_aliases()['AccountAliases'])
        iam.delete_account_alias(AccountAlias='acme-2')
        self.assertEqual([], iam.list_account_aliases()['AccountAliases'])

    def test_the_credential_report_has_a_row_for_each(self):
        user, key = new_user()
        while iam.generate_credential_report()['State'] != 'COMPLETE':
            time.sleep(0.05)

        report = iam.get_credential_report()

        self.assertEqual('text/csv', report['ReportFormat'])
        rows = {row['user']: row for row in csv.DictReader(io.StringIO(report['Content'].decode()))}
        self.assertEqual('not_supported', rows['<root_account>']['password_enabled'])
        self.assertEqual(('true', 'false'), (rows[user]['access_key_1_active'], rows[user]['access_key_2_active']))

    def test_the_summary_counts_and_tells_the_quotas(self):
        before = iam.get_account_summary()['SummaryMap']
        new_user()

        after = iam.get_account_summary()['SummaryMap']

        self.assertEqual(before['Users'] + 1, after['Users'])
        self.assertEqual(set(before), set(iam.meta.service_model.shape_for('summaryKeyType').enum))
        self.assertEqual((5000, 1000, 1), (after['UsersQuota'], after['RolesQuota'], after['GlobalEndpointTokenVersion']))

"""An account's events through CloudTrail's client and paginator."""

import json
import time

from botocore.exceptions import ClientError
from scene import TestCase, client, iam, new_user

import boto3

cloudtrail = boto3.client('cloudtrail')


def lookup(attribute, value, until):
    """The events of an attribute, once there are so many: those of reads are written within a tenth of a second."""
    pages = cloudtrail.get_paginator('lookup_events')
    for _ in range(100):
        events = [event for page in pages.paginate(
            LookupAttributes=[{'AttributeKey': attribute, 'AttributeValue': value}], PaginationConfig={'PageSize': 1}) for event in page['Events']]
        if len(events) >= until:
            return events
        time.sleep(0.05)
    raise AssertionError(f'There are only {len(events)} events.')


class Events(TestCase):
    def test_a_user_is_found_in_what_was_done_to_it_and_by_it(self):
        name, key = new_user()
        with self.assertRaises(ClientError):
            client(key).list_users()

        created, made_key = sorted(lookup('ResourceName', name, 2), key=lambda event: event['EventName'], reverse=True)
        self.assertEqual(['CreateUser', 'CreateAccessKey'], [created['EventName'], made_key['EventName']])
        self.assertEqual(('iam.amazonaws.com', 'false', 'root'), (created['EventSource'], created['ReadOnly'], created['Username']))

        [listed] = lookup('Username', name, 1)
        told = json.loads(listed['CloudTrailEvent'])
        self.assertEqual(('ListUsers', 'AccessDenied'), (told['eventName'], told['errorCode']))
        self.assertEqual(key['AccessKeyId'], listed['AccessKeyId'])

    def test_a_user_reads_events_when_a_policy_lets_it(self):
        name, key = new_user()
        user = client(key, 'cloudtrail')
        with self.assertRaises(ClientError) as refused:
            user.lookup_events()
        self.assertEqual('AccessDeniedException', refused.exception.response['Error']['Code'])

        iam.attach_user_policy(UserName=name, PolicyArn='arn:aws:iam::aws:policy/AWSCloudTrail_ReadOnlyAccess')
        self.assertLessEqual(1, len(user.lookup_events(MaxResults=2)['Events']))

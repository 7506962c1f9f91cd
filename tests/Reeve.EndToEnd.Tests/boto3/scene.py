"""What the scripts share: the root's clients, users with policies, and how a refusal is checked."""

import itertools
import time
import unittest

import boto3
from botocore.exceptions import ClientError

ACCOUNT = '123456789012'
TRUST = ('{"Version":"2012-10-17","Statement":[{"Effect":"Allow",'
         '"Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}')

iam = boto3.client('iam')
sts = boto3.client('sts')
_numbers = itertools.count(1)


def client(key, service='iam', secret=None):
    """A client that signs with an access key."""
    return boto3.client(
        service, aws_access_key_id=key['AccessKeyId'], aws_secret_access_key=secret or key['SecretAccessKey'])


def new_name(prefix):
    """A name that no other test has."""
    return f'{prefix}-{next(_numbers)}'


def new_user():
    """A user with an access key: its name and the key."""
    name = new_name('user')
    iam.create_user(UserName=name)
    return name, iam.create_access_key(UserName=name)['AccessKey']


def end_of_deletion(task, caller=iam):
    """The status that a deletion ends with."""
    for _ in range(200):
        answer = caller.get_service_linked_role_deletion_status(DeletionTaskId=task)
        if answer['Status'] not in ('NOT_STARTED', 'IN_PROGRESS'):
            return answer['Status']
        time.sleep(0.02)
    raise AssertionError(f'{task} does not end')


class TestCase(unittest.TestCase):
    """A test case that knows how IAM refuses."""

    maxDiff = None

    def refused(self, code, message, call, **parameters):
        """Checks that a call is refused with exactly this code and message."""
        with self.assertRaises(ClientError) as caught:
            call(**parameters)
        error = caught.exception.response['Error']
        self.assertEqual((code, message), (error['Code'], error.get('Message', '')))

"""A linked service and its callers, signed by botocore."""

import hashlib
import json
import os
import pathlib
import urllib.error
import urllib.request

import boto3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from scene import ACCOUNT, TestCase, client, iam, new_user

SERVICE = 'ledger.example.com'
ROLE = 'ServiceRoleForLedger'
ROLE_ARN = f'arn:aws:iam::{ACCOUNT}:role/aws-service-role/{SERVICE}/{ROLE}'
DATA = pathlib.Path(os.environ['AWS_CONFIG_FILE']).parent.parent
ADDRESS = iam.meta.endpoint_url.rstrip('/')
MANIFEST = {
    'service': SERVICE, 'name': 'Example Ledger', 'prefix': 'ledger',
    'roles': [{'name': ROLE, 'policies': [{'name': 'LedgerPolicy', 'document': {
        'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': 'iam:ListUsers', 'Resource': '*'}]}}]}],
}
MAY = json.dumps({'Version': '2012-10-17', 'Statement': [
    {'Effect': 'Allow', 'Action': ['ledger:CreateLedger', 'iam:CreateServiceLinkedRole'], 'Resource': '*'}]})


def send(method, url, headers, body):
    """The status and the JSON of an answer."""
    request = urllib.request.Request(url, data=body, headers=dict(headers), method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def operator(method, path, value=None):
    """A call of the operator."""
    token = (DATA / 'operator.token').read_text().strip()
    status, answer = send(
        method, f'{ADDRESS}/operator/v1/{path}', {'Authorization': f'Bearer {token}', 'Content-Type': 'application/json'},
        None if value is None else json.dumps(value).encode())
    assert status in (200, 201), answer
    return answer


def sign(key, service, method, url, body):
    """A request with its signature."""
    request = AWSRequest(method=method, url=url, data=body, headers={'Host': url.split('/')[2], 'Content-Type': 'application/json'})
    SigV4Auth(Credentials(key['AccessKeyId'], key['SecretAccessKey'], key.get('SessionToken')), service, 'us-east-1').add_auth(request)
    return request


def handed_over(key):
    """What somebody sent to the ledger, as the ledger hands it over."""
    body = b'{"name": "books"}'
    request = sign(key, 'ledger', 'POST', 'https://ledger.internal/ledgers?kind=a%20b', body)
    return {'request': {
        'method': 'POST', 'target': '/ledgers?kind=a%20b', 'headers': {name: [value] for name, value in request.headers.items()},
        'bodySha256': hashlib.sha256(body).hexdigest()}}


operator('PUT', f'services/{SERVICE}', MANIFEST)
_issued = operator('POST', f'services/{SERVICE}/access-key')
LEDGER = {'AccessKeyId': _issued['accessKeyId'], 'SecretAccessKey': _issued['secretAccessKey']}


def call(method, path, value=None):
    """A call of the service API by the ledger."""
    body = b'' if value is None else json.dumps(value).encode()
    url = f'{ADDRESS}/reeve/v1/{path}'
    return send(method, url, sign(LEDGER, 'reeve', method, url, body).headers, body or None)


class ServiceSide(TestCase):
    def test_a_service_serves_its_caller_from_the_first_call_to_the_last(self):
        name, key = new_user()
        question = {'action': 'ledger:CreateLedger', 'resources': [f'arn:aws:ledger:eu-central-1:{ACCOUNT}:ledger/books']}
        status, answer = call('POST', 'authorize', {'caller': handed_over(key), 'questions': [question]})
        self.assertEqual((200, False), (status, answer['isAllowed']))
        status, answer = call('POST', f'accounts/{ACCOUNT}/roles/ensure', {'caller': handed_over(key)})
        self.assertEqual((403, 'AccessDenied'), (status, answer['error']['code']))

        iam.put_user_policy(UserName=name, PolicyName='p', PolicyDocument=MAY)
        status, answer = call('POST', 'authorize', {'caller': handed_over(key), 'questions': [question]})
        self.assertEqual((200, True), (status, answer['isAllowed']))
        self.assertEqual(f'arn:aws:iam::{ACCOUNT}:user/{name}', answer['caller']['arn'])
        status, role = call('POST', f'accounts/{ACCOUNT}/roles/ensure', {'caller': handed_over(key)})
        self.assertEqual((200, True, ROLE_ARN), (status, role['isNew'], role['roleArn']))

        lease = f'accounts/{ACCOUNT}/roles/{ROLE}/leases/books'
        status, _ = call('DELETE', lease)
        self.assertEqual(200, status)
        self.act(answer['caller']['originator'])
        status, _ = call('DELETE', f'accounts/{ACCOUNT}/roles/{ROLE}')
        self.assertEqual(200, status)

    def act(self, originator):
        """Assumes the role as the ledger does, and uses it."""
        sts = client(LEDGER, 'sts')
        sts.meta.events.register('before-sign.sts.AssumeRole', lambda request, **_: request.headers.add_header('x-amz-reeve-originator', originator))
        session = sts.assume_role(RoleArn=ROLE_ARN, RoleSessionName='work')
        worker = boto3.client(
            'iam', aws_access_key_id=session['Credentials']['AccessKeyId'], aws_secret_access_key=session['Credentials']['SecretAccessKey'],
            aws_session_token=session['Credentials']['SessionToken'])
        self.assertTrue(worker.list_users()['Users'])

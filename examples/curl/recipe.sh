#!/bin/sh
# curl: `mockgpt exec -- sh recipe.sh`
set -eu
as_client="curl --silent --show-error --fail --cacert $MOCKGPT_CA_CERT --cert $MOCKGPT_CLIENT_PEM"
admin="curl --silent --show-error --fail $MOCKGPT_ADMIN_URL/_mock"

# Its certificate is seen.
$as_client "$MOCKGPT_URL/v1/whoami" | grep -q '"common_name": *"client"'

# It tries again after 503.
$admin/expectations --data '{"reply": {"error": 503}, "times": 1}' >/dev/null
$as_client --retry 2 --retry-delay 1 "$OPENAI_BASE_URL/chat/completions" --header 'content-type: application/json' \
	--data '{"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}' 2>/dev/null |
	grep -q '"finish_reason": "stop"'
$admin/verify --data '{"match": {"last_user_message": "hello"}, "count": {"exactly": 2}}' >/dev/null

# Without a certificate it is refused: exit code 56 is an alert while reading, 35 one in the handshake.
if curl --silent --cacert "$MOCKGPT_CA_CERT" "$OPENAI_BASE_URL/models"; then exit 1; fi
$admin/connections?outcome=refused | grep -q '"no_certificate"'
echo "curl: passed"

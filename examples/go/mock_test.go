// net/http: `mockgpt exec -- go test ./...`
package example

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
)

// client returns a client that trusts the mock and shows a certificate, if it is given one.
func client(t *testing.T, pair ...string) *http.Client {
	authority, err := os.ReadFile(os.Getenv("MOCKGPT_CA_CERT"))
	if err != nil {
		t.Fatal(err)
	}
	trust := x509.NewCertPool()
	trust.AppendCertsFromPEM(authority)
	config := &tls.Config{RootCAs: trust}
	if len(pair) == 2 {
		certificate, err := tls.LoadX509KeyPair(os.Getenv(pair[0]), os.Getenv(pair[1]))
		if err != nil {
			t.Fatal(err)
		}
		config.Certificates = []tls.Certificate{certificate}
	}
	transport := &http.Transport{TLSClientConfig: config}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport}
}

// chat asks for a completion, up to three times, and returns the last status and the text.
func chat(t *testing.T, client *http.Client, text string) (int, string) {
	body := `{"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "` + text + `"}]}`
	for attempt := 1; ; attempt++ {
		answer, err := client.Post(os.Getenv("OPENAI_BASE_URL")+"/chat/completions", "application/json", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		content, _ := io.ReadAll(answer.Body)
		answer.Body.Close()
		if answer.StatusCode < 500 || attempt == 3 {
			var completion struct {
				Choices []struct{ Message struct{ Content string } }
			}
			if err := json.Unmarshal(content, &completion); err != nil || len(completion.Choices) == 0 {
				return answer.StatusCode, ""
			}
			return answer.StatusCode, completion.Choices[0].Message.Content
		}
	}
}

// admin sends JSON to the admin plane, or gets it where there is nothing to send.
func admin(t *testing.T, path string, body string) string {
	var answer *http.Response
	var err error
	if body == "" {
		answer, err = http.Get(os.Getenv("MOCKGPT_ADMIN_URL") + "/_mock/" + path)
	} else {
		answer, err = http.Post(os.Getenv("MOCKGPT_ADMIN_URL")+"/_mock/"+path, "application/json", strings.NewReader(body))
	}
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	content, _ := io.ReadAll(answer.Body)
	if answer.StatusCode >= 300 {
		t.Fatalf("%s: %d %s", path, answer.StatusCode, content)
	}
	return string(content)
}

func TestItTriesAgainAndShowsItsCertificate(t *testing.T) {
	admin(t, "expectations", `{"reply": {"error": 503}, "times": 1}`)
	admin(t, "expectations", `{"reply": {"content": "Hi {{client.common_name}}"}, "times": 1}`)
	status, text := chat(t, client(t, "MOCKGPT_CLIENT_CERT", "MOCKGPT_CLIENT_KEY"), "go")
	if status != 200 || text != "Hi client" {
		t.Fatalf("%d %q", status, text)
	}
	admin(t, "verify", `{"match": {"last_user_message": "go"}, "count": {"exactly": 2}}`)
}

func TestWithoutACertificateItIsRefused(t *testing.T) {
	if answer, err := client(t).Get(os.Getenv("OPENAI_BASE_URL") + "/models"); err == nil {
		answer.Body.Close()
		t.Fatalf("it was answered with %d", answer.StatusCode)
	}
	if refused := admin(t, "connections?outcome=refused", ""); !strings.Contains(refused, "no_certificate") {
		t.Fatal(refused)
	}
}

{{- define "mockgpt.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "mockgpt.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" -}}
{{- else if contains (include "mockgpt.name" .) .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "mockgpt.name" .) | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "mockgpt.selectorLabels" -}}
app.kubernetes.io/name: {{ include "mockgpt.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "mockgpt.labels" -}}
{{ include "mockgpt.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- /* The names under which clients in the cluster reach the Service. */ -}}
{{- define "mockgpt.hosts" -}}
{{- $name := include "mockgpt.fullname" . -}}
{{- list $name (printf "%s.%s" $name .Release.Namespace) (printf "%s.%s.svc" $name .Release.Namespace) (printf "%s.%s.svc.cluster.local" $name .Release.Namespace) | toJson -}}
{{- end -}}

{{- /* What goes together and what does not; the first thing that is wrong ends the rendering. */ -}}
{{- define "mockgpt.check" -}}
{{- $ways := list -}}
{{- if .Values.certificates.generate }}{{ $ways = append $ways "certificates.generate" }}{{ end -}}
{{- if .Values.certificates.secretName }}{{ $ways = append $ways "certificates.secretName" }}{{ end -}}
{{- if .Values.certificates.certManager.enabled }}{{ $ways = append $ways "certificates.certManager.enabled" }}{{ end -}}
{{- if ne (len $ways) 1 -}}
{{- fail (printf "set exactly one of certificates.generate, certificates.secretName and certificates.certManager.enabled; set are: %s" (default "none" (join ", " $ways))) -}}
{{- end -}}
{{- if and .Values.certificates.generate (or .Values.autoscaling.enabled (gt (int .Values.replicas) 1)) -}}
{{- fail "certificates.generate is for one replica, since each would mint a CA of its own: set certificates.generate=false and name a Secret or an issuer of cert-manager" -}}
{{- end -}}
{{- if and .Values.certificates.certManager.enabled (not .Values.certificates.certManager.issuerRef.name) -}}
{{- fail "certificates.certManager.issuerRef.name: name the Issuer that signs the certificates; it must be a CA" -}}
{{- end -}}
{{- if and .Values.admin.enabled (not .Values.admin.tokenSecretName) -}}
{{- fail "admin.tokenSecretName: outside its pod the admin plane asks for a token; name the Secret that holds it" -}}
{{- end -}}
{{- if and (or .Values.serviceMonitor.enabled .Values.prometheusRule.enabled) (not .Values.admin.enabled) -}}
{{- fail "serviceMonitor and prometheusRule need the metrics of the admin plane: set admin.enabled=true and admin.tokenSecretName" -}}
{{- end -}}
{{- end -}}

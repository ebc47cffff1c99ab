#!/usr/bin/env bash
# build-kubernetes.sh FOLDER: kubeadm, kubectl and kube-apiserver 1.20 into FOLDER, built from the source package of Debian 12.
# The newest release that Debian's packages and npm bring. Needs root, golang-go, dpkg-dev, golang-github-modern-go-reflect2-dev
# and about four minutes on two cores. Nothing of the machine is changed but FOLDER.
set -euo pipefail
target=$(mkdir -p "$1" && readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Source packages come from where the machine has its binary packages from, by lists of our own.
mkdir -p "$work/apt/lists/partial" "$work/apt/sources"
sed 's/^Types: .*/Types: deb-src/' /etc/apt/sources.list.d/debian.sources >"$work/apt/sources/source.sources" 2>/dev/null || true
sed -n 's/^deb /deb-src /p' /etc/apt/sources.list 2>/dev/null >"$work/apt/sources/source.list" || true
apt=(apt-get -qq -o "Dir::State::lists=$work/apt/lists" -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$work/apt/sources" -o APT::Sandbox::User=root)
"${apt[@]}" update
(cd "$work" && "${apt[@]}" source --download-only kubernetes)

export GOPATH=$work/go GO111MODULE=off GOFLAGS='' GOPROXY=off CGO_ENABLED=0 GOCACHE=$work/cache
tree=$GOPATH/src/k8s.io/kubernetes
mkdir -p "$(dirname "$tree")"
dpkg-source --no-check -x "$work"/kubernetes_1.20*.dsc "$tree" >/dev/null
cd "$tree"

# The vendored reflect2 1.0.1 panics in programs of Go 1.18 and later; Debian has its successor.
rm -rf vendor/github.com/modern-go/reflect2
cp -rL /usr/share/gocode/src/github.com/modern-go/reflect2 vendor/github.com/modern-go/reflect2

# Without these a program calls itself v0.0.0 and refuses every configuration of its own release.
flags=''
for package in k8s.io/component-base/version k8s.io/kubernetes/vendor/k8s.io/component-base/version k8s.io/kubernetes/vendor/k8s.io/client-go/pkg/version; do
  flags+=" -X $package.gitVersion=v1.20.2 -X $package.gitMajor=1 -X $package.gitMinor=20 -X $package.gitTreeState=clean"
  flags+=" -X $package.gitCommit=0000000000000000000000000000000000000000 -X $package.buildDate=2021-01-13T00:00:00Z"
done
build() { go build -tags providerless -ldflags "$flags" -o "$work/$1" "k8s.io/kubernetes/cmd/$1"; }

# The API server wants a file that is generated from all types with the marker; the package does not bring it.
go build -o "$work/openapi-gen" k8s.io/kubernetes/vendor/k8s.io/kube-openapi/cmd/openapi-gen
mapfile -t folders < <(grep -l -r --include='*.go' -- '+k8s:openapi-gen=' staging/src/k8s.io pkg cmd |
  grep -vE '_test\.go|zz_generated|testdata|_examples|sample|kube-openapi/test|/openapi-gen' | xargs -n1 dirname | sort -u |
  sed -E 's#^staging/src/#k8s.io/kubernetes/vendor/#; s#^(pkg|cmd)/#k8s.io/kubernetes/\1/#; s#^#--input-dirs=#')
"$work/openapi-gen" -O zz_generated.openapi --go-header-file hack/boilerplate/boilerplate.generatego.txt --output-base "$work/generated" \
  -p k8s.io/kubernetes/pkg/generated/openapi -r "$work/violations" "${folders[@]}" 2>"$work/openapi.log" ||
  { cat "$work/openapi.log" >&2 && exit 1; }
cp "$work/generated/k8s.io/kubernetes/pkg/generated/openapi/zz_generated.openapi.go" pkg/generated/openapi/

for program in kubeadm kubectl kube-apiserver; do
  build "$program"
done
# last and together: who looks for them finds all or none
for program in kubectl kube-apiserver kubeadm; do
  mv "$work/$program" "$target/$program.new"
  mv "$target/$program.new" "$target/$program"
done

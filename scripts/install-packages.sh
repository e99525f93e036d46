# The part of the launcher that installs the packages; `lectern` reads it in when they are missing or
# out of date. It uses the launcher's variables and functions.

claims=$root/.installing

# The command line of process $1; nothing when there is none.
command_of() {
  if [ -r "/proc/$1/cmdline" ]; then
    tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline"
  else
    ps -p "$1" -o args= 2>/dev/null
  fi
}

# True when another process has a claim to the install. Claims of the dead, and of processes that
# merely got a dead one's number, are removed: so a crash leaves nothing that has to be cleaned up.
claimed() {
  for claim in "$claims"/*; do
    case ${claim##*/} in $$ | '*') continue ;; esac
    case $(command_of "${claim##*/}") in *lectern* | *'npm ci'*) return 0 ;; esac
    rmdir "$claim" 2>/dev/null
  done
  return 1
}

# Waits until the install is ours alone. Each first puts up its claim and then looks for others:
# of two at once at least the later one sees the other, withdraws and waits.
claim_install() {
  waiting=no
  failures=0
  until
    ! claimed && {
      mkdir -p "$claims/$$" 2>/dev/null || failures=$((failures + 1))
      [ -d "$claims/$$" ] && ! claimed
    }
  do
    rmdir "$claims/$$" 2>/dev/null
    [ "$failures" -lt 10 ] ||
      stop 1 "Lectern cannot create $claims/$$." "Give yourself the right to write there, then run the same command again."
    if [ "$waiting" = no ] && claimed; then
      printf '%s\n' "Another Lectern is installing its packages (process ${claim##*/}); waiting for it." >&2
      waiting=yes
    fi
    sleep 0.2 2>/dev/null || sleep 1
  done
}

release_install() {
  [ -z "$log" ] || rm -f "$log"
  rmdir "$claims/$$" 2>/dev/null
  claimed || rmdir "$claims" 2>/dev/null
}

# PATH without our own node_modules/.bin, which `npm test` puts first: npm must not run on the very
# Node that it is about to replace.
path_without_own_packages() {
  path=:$PATH:
  own=:$root/node_modules/.bin:
  while :; do
    case $path in *"$own"*) path=${path%%"$own"*}:${path#*"$own"} ;; *) break ;; esac
  done
  path=${path#:}
  printf '%s' "${path%:}"
}

# Installs the packages that package-lock.json lists. A claim of npm's own keeps others away even
# when this launcher is killed and npm goes on alone.
install_packages() {
  given=$PATH
  PATH=$(path_without_own_packages)
  if ! command -v npm >/dev/null || ! node_is node 20; then
    stop 2 'Lectern needs Node 20 or later together with npm, and did not find them.' \
      'Install them (https://nodejs.org, or on Debian: apt-get install npm), then run the same command again.'
  fi
  [ -w "$root" ] ||
    stop 2 "Lectern's packages are missing or out of date, and $root may not be written to." \
      "Run \"$root/lectern\" --version once as the owner of that folder, then run the same command again."
  log=
  trap release_install EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  claim_install
  if stale; then
    printf '%s\n' "Installing Lectern's packages (only the first time and after an update; about a minute)." >&2
    log=$(mktemp "${TMPDIR:-/tmp}/lectern-install.XXXXXX") || exit 1
    (
      cd "$root" || exit 1
      exec sh -c 'mkdir "$0/$$"; exec npm ci --no-audit --no-fund --loglevel=error' "$claims"
    ) </dev/null >"$log" 2>&1 || {
      cat "$log" >&2
      stop 1 "Lectern's packages could not be installed; npm says why above." \
        'Put that right (often it is the network or a full disk), then run the same command again.'
    }
    # A package-lock.json dated in the future would otherwise be newer for ever.
    if stale && [ -f "$installed" ]; then touch -r "$lockfile" "$installed"; fi
  fi
  release_install
  trap - EXIT HUP INT TERM
  PATH=$given
}

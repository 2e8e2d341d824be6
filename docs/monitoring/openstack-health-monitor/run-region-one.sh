#!/bin/bash
# Starts the monitor of region-one. It logs in by clouds.yaml and secure.yaml on its own host, so no secret stands here.
export OS_CLOUD=region-one
export JHIMG="Debian 13" IMG="Debian 13"
export JHFLAVOR=SCS-1V-2 FLAVOR=SCS-1V-2
export JHDEFLTUSER=debian DEFLTUSER=debian
# Answers from outside of the cloud: 192.0.2.53 stands for a resolver of yours.
export PINGTARGET=resolver.example.org NAMESERVER=192.0.2.53

cd /opt/openstack-health-monitor || exit 1
# Networks and servers of a run that was interrupted would fill the quota.
for prefix in $(openstack network list -f value -c Name | grep -o '^APIMonitor_[0-9]*_' | sort -u); do
  ./api_monitor.sh -o -q -L -c CLEANUP "$prefix"
done

# Two networks, eight servers in one call, a load balancer (-LO), benchmarks (-b -B -M), points for InfluxDB (-S).
exec ./api_monitor.sh -O -C -D -N 2 -n 8 -s -LO -b -B -M -a 2 -T -R -S region-one "$@"

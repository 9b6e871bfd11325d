/** Words of the field that dictionaries leave out, in the singular. */
export const fieldTerms: readonly string[] = `
allocator api async atomicity autocomplete autoscaler autoscaling backend balancer balancing basename benchmarked
benchmarking binlog bitmap bitrate bool boolean bucketing bursty bytecode cacheable canonicalize canonicalized changelog
checksum cloneable cli codec codegen coalescing composable config const coroutine cron crypto cryptographic customizable
customization cyber datagram deallocate debounce debounced debouncing dedupe deduped deduplicate deduplicated
deduplicates deduplicating deduplication deferrable denormalization denormalize denormalized deployable deserialization
deserialize deserialized deserializes deserializer dev devops discoverability distro durably egress enum etcd exabyte
executor extensibility failover fanout fencing filename flamegraph followee formatter frontend fsync fungible gateway
geocoding geohash geolocation geospatial gigabit goroutine gossip grafana gzip hacky handoff hardcode hardcoded
heartbeat hostname hotspot http idempotence idempotency idempotently impactful indexable ingest ingestion ingress
initializer inlined inlining inode interop interoperability iframe iteratively jitter journaling kafka keyspace lang latch
learnings lib linearizability linearizable linearization liveness localhost lookup lossy matcher memcached memoization
memoize memoized merkle metadata middleware minified minify monolith multicast multithreaded multithreading mutex
namespace nginx normalization npm nullable observability offline offload onboarding orchestrator outlier overridable
parallelizable parallelization parallelize parallelized parallelizing param params parser partitioner pathname paxos
pagination paginate paginated paginating performant pipelined pipelining pluggable poller polymorphism pooler preallocate
precompute precomputed prefetch prefetching preflight primitives probabilistically programmatically prototyped proxied
proxying quantile quantize quantized quadtree queryable queueing quiesce quiescing quorum raft ratelimit rebalance
rebalancer rebalancing rebase reddit redis refactoring refactorings referer reflow regex rehash rehashing reindex
reindexing renderer repo reproducibility resharding resolver resiliency retryable retransmission reusability roadmap
rollback rollout rollup router runbook runtime sandboxed sanitization sanitize scalable scheduler schema schemaless scrollable
semver sendfile serializable serialization serialized serializer serializers serverless setup shader shard sharded
sharding shards shortener signup simd skiplist snapshotting spammy sql stabilization stateful stateless stderr stdin stdout
stdlib strace struct subnet subset superset symlink syscall teardown templating telemetry tenancy throughput timebox timestamped
timestamping toolchain tooltip transcode transcoded transcoder transcoding tradeoff traversal trie truthy tuple typesafe
unary unbounded undirected unencrypted unicast unicode untyped upsert upserts upvote uptime url utf validator vectorization
vectorized vendored virtualization virtualize virtualized vnode wal webhook websocket whitespace writable yaml zstd
`
  .trim()
  .split(/\s+/);

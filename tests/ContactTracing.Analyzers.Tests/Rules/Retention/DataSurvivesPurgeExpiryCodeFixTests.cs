using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.DataSurvivesPurgeAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.DataSurvivesPurgeExpiryCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class DataSurvivesPurgeExpiryCodeFixTests
{
    // What the generator emits, as far as it matters here.
    private const string Generated = "public static partial class CaseRetention { public static DateTimeOffset Deadline(Case record) => record.CollectedAt; }";

    private static TestProject Project(string code, string generated = Generated) => new(
        $$"""
        public class Service
        {
            void Run(Case c, IMemoryCache memory, IDistributedCache distributed, System.Threading.CancellationToken token)
            {
                {{code}}
            }
        }
        """,
        DataSurvivesPurgeAnalyzerTests.Records,
        generated) { References = EntityFramework.References };

    [Theory]
    [InlineData("memory.[|Set|](\"case\", c);", "memory.Set(\"case\", c, CaseRetention.Deadline(c));")]
    [InlineData("distributed.[|SetString|](\"case\", JsonSerializer.Serialize(c));", "distributed.SetString(\"case\", JsonSerializer.Serialize(c), new DistributedCacheEntryOptions { AbsoluteExpiration = CaseRetention.Deadline(c) });")]
    [InlineData("distributed.[|SetAsync|](\"case\", JsonSerializer.SerializeToUtf8Bytes(c), token);", "distributed.SetAsync(\"case\", JsonSerializer.SerializeToUtf8Bytes(c), new DistributedCacheEntryOptions { AbsoluteExpiration = CaseRetention.Deadline(c) }, token);")]
    public Task Entry_ExpiresWithItsRecord(string before, string after) => Verify.CodeFix(Project(before), Project(after));

    [Theory]
    [InlineData("memory.[|Set|](\"cases\", new List<Case> { c });")]
    [InlineData("memory.[|Set|](\"case\", c, new MemoryCacheEntryOptions());")]
    [InlineData("memory.[|GetOrCreate|](\"case\", entry => c);")]
    public Task EntryOfSeveralOrWithOptions_GetsNoFix(string code) => Verify.NoCodeFix(Project(code));

    [Fact]
    public Task WithoutGeneratedCode_GetsNoFix() => Verify.NoCodeFix(Project("memory.[|Set|](\"case\", c);", ""));
}

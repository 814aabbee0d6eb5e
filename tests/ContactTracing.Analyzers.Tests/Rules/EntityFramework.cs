using System.Collections.Immutable;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Primitives;

namespace ContactTracing.Analyzers.Tests.Rules;

/// <summary>The real packages, for sources under test that store records.</summary>
internal static class EntityFramework
{
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        TestReferences.Of(typeof(DbContext).Assembly),
        TestReferences.Of(typeof(RelationalDatabaseFacadeExtensions).Assembly),
        TestReferences.Of(typeof(IndexAttribute).Assembly),
        TestReferences.Of(typeof(IDistributedCache).Assembly),
        TestReferences.Of(typeof(IChangeToken).Assembly),
    ];
}

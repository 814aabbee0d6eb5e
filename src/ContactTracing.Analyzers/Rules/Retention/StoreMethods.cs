using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>How a method stores.</summary>
internal enum StoreKind
{
    None,

    /// <summary>Its type argument becomes an entity.</summary>
    Model,

    /// <summary>Its arguments, and what is serialised in them.</summary>
    Values,

    /// <summary>What is serialised in its arguments.</summary>
    Serialized,

    /// <summary>Its arguments, if the stream or writer among them is a file.</summary>
    Stream,

    /// <summary>What is serialised in its arguments, if the object that it is called on is a file.</summary>
    Writer,
}

/// <summary>The methods by which records come into files, caches, blobs and tables, by name: no package of theirs is needed.</summary>
internal static class StoreMethods
{
    private static readonly ImmutableArray<(string Type, string Prefix, StoreKind Kind)> Table = ImmutableArray.Create(
        (EntityFrameworkNames.ModelBuilder, "Entity", StoreKind.Model),
        (EntityFrameworkNames.ModelBuilder, "Owned", StoreKind.Model),
        ("System.IO.File", "WriteAll", StoreKind.Serialized),
        ("System.IO.File", "AppendAll", StoreKind.Serialized),
        ("System.IO.TextWriter", "Write", StoreKind.Writer),
        ("System.IO.Stream", "Write", StoreKind.Writer),
        ("System.Text.Json.JsonSerializer", "Serialize", StoreKind.Stream),
        ("Newtonsoft.Json.JsonSerializer", "Serialize", StoreKind.Stream),
        ("System.Xml.Serialization.XmlSerializer", "Serialize", StoreKind.Stream),
        ("System.Runtime.Serialization.XmlObjectSerializer", "WriteObject", StoreKind.Stream),
        ("Microsoft.Extensions.Caching.Memory.CacheExtensions", "Set", StoreKind.Values),
        ("Microsoft.Extensions.Caching.Memory.CacheExtensions", "GetOrCreate", StoreKind.Model),
        ("Microsoft.Extensions.Caching.Distributed.IDistributedCache", "Set", StoreKind.Serialized),
        ("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "Set", StoreKind.Serialized),
        ("Microsoft.Extensions.Caching.Hybrid.HybridCache", "SetAsync", StoreKind.Values),
        ("Microsoft.Extensions.Caching.Hybrid.HybridCache", "GetOrCreateAsync", StoreKind.Model),
        ("StackExchange.Redis.IDatabase", "StringSet", StoreKind.Serialized),
        ("Azure.Storage.Blobs.BlobClient", "Upload", StoreKind.Serialized),
        ("Azure.Storage.Blobs.Specialized.BlockBlobClient", "Upload", StoreKind.Serialized),
        ("Azure.Storage.Blobs.BlobContainerClient", "UploadBlob", StoreKind.Serialized),
        ("Azure.Data.Tables.TableClient", "AddEntity", StoreKind.Values),
        ("Azure.Data.Tables.TableClient", "UpsertEntity", StoreKind.Values),
        ("Azure.Data.Tables.TableClient", "UpdateEntity", StoreKind.Values),
        ("Microsoft.Azure.Cosmos.Container", "CreateItem", StoreKind.Values),
        ("Microsoft.Azure.Cosmos.Container", "UpsertItem", StoreKind.Values),
        ("Microsoft.Azure.Cosmos.Container", "ReplaceItem", StoreKind.Values),
        ("MongoDB.Driver.IMongoCollection`1", "InsertOne", StoreKind.Values),
        ("MongoDB.Driver.IMongoCollection`1", "InsertMany", StoreKind.Values),
        ("MongoDB.Driver.IMongoCollection`1", "ReplaceOne", StoreKind.Values));

    private static readonly ImmutableArray<(string Type, string Prefix)> Serializers = ImmutableArray.Create(
        ("System.Text.Json.JsonSerializer", "Serialize"),
        ("Newtonsoft.Json.JsonConvert", "SerializeObject"),
        ("System.BinaryData", "FromObjectAsJson"),
        ("MessagePack.MessagePackSerializer", "Serialize"));

    private static readonly ImmutableHashSet<char> Initials = Table.Select(static r => r.Prefix[0]).ToImmutableHashSet();

    /// <summary>A look at the name, before anything that costs.</summary>
    public static bool MayInclude(string method) =>
        method.Length > 0
        && Initials.Contains(method[0])
        && Table.Any(r => method.StartsWith(r.Prefix, StringComparison.Ordinal));

    public static StoreKind KindOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var declaring = DeclaringTypes(call).Select(static t => t.FullMetadataName()).ToImmutableHashSet(StringComparer.Ordinal);
        return Table
            .FirstOrDefault(r => method.Name.StartsWith(r.Prefix, StringComparison.Ordinal) && declaring.Contains(r.Type))
            .Kind;
    }

    public static bool Serializes(IMethodSymbol method) =>
        Serializers.Any(r => method.Name.StartsWith(r.Prefix, StringComparison.Ordinal) && method.ContainingType?.FullMetadataName() == r.Type);

    // The type that declares the method, what it derives from, and the contracts of the object it is called on.
    private static IEnumerable<INamedTypeSymbol> DeclaringTypes(IInvocationOperation call)
    {
        for (var type = call.TargetMethod.ContainingType; type is not null; type = type.BaseType)
        {
            yield return type;
        }

        foreach (var contract in call.TargetMethod.ContainingType?.AllInterfaces ?? [])
        {
            yield return contract;
        }
    }
}

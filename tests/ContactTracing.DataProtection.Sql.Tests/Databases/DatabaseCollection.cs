namespace ContactTracing.DataProtection.Sql.Tests.Databases;

/// <summary>The tests that share the servers. They run one after the other: locks and kills of one are not to slow another.</summary>
[CollectionDefinition(Name)]
#pragma warning disable CA1711 // xunit calls it a collection.
public sealed class DatabaseCollection : ICollectionFixture<DatabaseServers>
#pragma warning restore CA1711
{
    public const string Name = "Databases";
}

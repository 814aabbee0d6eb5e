namespace ContactTracing.Analyzers.Symbols;

/// <summary>Types of Entity Framework Core that rules know, by metadata name: the package is needed by nobody who does not use it.</summary>
internal static class EntityFrameworkNames
{
    public const string Namespace = "Microsoft.EntityFrameworkCore";

    public const string DbContext = Namespace + ".DbContext";
    public const string DbSet = Namespace + ".DbSet`1";
    public const string EntityTypeConfiguration = Namespace + ".IEntityTypeConfiguration`1";
    public const string ModelBuilder = Namespace + ".ModelBuilder";
}

using System.Data.Common;

namespace ContactCovid.Violations;

public static class TracingStore
{
    private const string Careless = "Host=tracing;Database=cases;Include Error Detail=true"; // CT2006
    private const string Careful = "Host=tracing;Database=cases";

    public static string ConnectionOf(bool isDevelopment) => isDevelopment ? Careful + ";Include Error Detail=true" : Careful;

    public static DbConnectionStringBuilder Connection() => new() { ConnectionString = Careless };
}

using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace ContactTracing.DataProtection.AspNetCore.Endpoints;

/// <summary>What stands over an endpoint, as one path: the declarations of its group, controller, class and handler together.</summary>
internal sealed class DeclaredAccess
{
    private readonly AuditOperation? operation;

    private DeclaredAccess(AccessPath path, AuditOperation? operation) => (Path, this.operation) = (path, operation);

    public AccessPath Path { get; }

    /// <summary>The path of an endpoint; null when it declares no need to know.</summary>
    /// <exception cref="InvalidOperationException">It declares what nobody could be permitted.</exception>
    public static DeclaredAccess? Of(IReadOnlyList<object> metadata, string name)
    {
        NeedToKnowAttribute[] declared = [.. metadata.OfType<MethodInfo>().SelectMany(OnTypes), .. metadata.OfType<NeedToKnowAttribute>()];
        if (declared.Length == 0)
        {
            return null;
        }

        var justification = declared.Select(static one => one.Justification).LastOrDefault(static text => !string.IsNullOrWhiteSpace(text))
            ?? throw Impossible(name, "no justification. Say why it needs the data");
        var purposes = declared.Select(static one => one.Purposes.AsEnumerable()).Aggregate(static (some, others) => some.Intersect(others)).ToArray();
        if (purposes.Length == 0)
        {
            throw Impossible(name, declared.Any(static one => one.Purposes.Length == 0) ? "no purpose. Say what it reads the data for" : "purposes that exclude each other, on its group, type or method");
        }

        var path = new AccessPath(name, justification, purposes, RolesOf(declared, name), declared.Aggregate(DataCategories.All, static (all, one) => all & CategoriesOf(one)));
        return new DeclaredAccess(path, OperationOf(metadata, name));
    }

    /// <summary>What a request with a method does, for the audit trail.</summary>
    public AuditOperation OperationOf(string method) => OperationOr(
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) ? AuditOperation.Consult
            : HttpMethods.IsDelete(method) ? AuditOperation.Delete
            : AuditOperation.Update);

    /// <summary>What is said to be done, or else what it would usually be.</summary>
    public AuditOperation OperationOr(AuditOperation usual) => operation ?? usual;

    // Routing knows the attributes of a handler's method, and not those of the class that it stands in.
    private static IEnumerable<NeedToKnowAttribute> OnTypes(MethodInfo handler)
    {
        for (var type = handler.DeclaringType; type is not null; type = type.DeclaringType)
        {
            if (type.GetCustomAttribute<NeedToKnowAttribute>() is { } declaration)
            {
                yield return declaration;
            }
        }
    }

    private static string[] RolesOf(NeedToKnowAttribute[] declared, string name)
    {
        var limits = declared.Where(static one => one.Roles.Length > 0).Select(static one => one.Roles.AsEnumerable()).ToArray();
        string[] roles = limits.Length == 0 ? [] : [.. limits.Aggregate(static (some, others) => some.Intersect(others, StringComparer.Ordinal))];
        return limits.Length == 0 || roles.Length > 0 ? roles : throw Impossible(name, "roles that exclude each other, on its group, type or method");
    }

    // Categories limit health data only; identity data comes on top, as for a generated decorator.
    private static DataCategories CategoriesOf(NeedToKnowAttribute declaration) => declaration.Categories.Length == 0
        ? DataCategories.All
        : declaration.Categories.Aggregate(DataCategories.Identity, static (all, one) => all | ((DataCategories)(1 << (int)one) & DataCategories.Health));

    private static AuditOperation? OperationOf(IReadOnlyList<object> metadata, string name) =>
        metadata.OfType<AuditedAsAttribute>().LastOrDefault()?.Operation switch
        {
            null => null,
            (AuditOperation.Consult or AuditOperation.Update or AuditOperation.Delete) and var stated => stated,
            _ => throw Impossible(name, $"an operation that nobody can do to a record. Use {nameof(AuditOperation.Consult)}, {nameof(AuditOperation.Update)} or {nameof(AuditOperation.Delete)}"),
        };

    private static InvalidOperationException Impossible(string name, string what) => new($"'{name}' declares {what}. It would be refused to everybody.");
}

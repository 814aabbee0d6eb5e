using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ContactTracing.Generated.Tests.Redaction;

/// <summary>
/// Builds objects of any shape through their fields: secrets in everything named <c>Secret…</c> and in everything below
/// it, plain values elsewhere. The convention of the names is an oracle that knows nothing about classification.
/// </summary>
internal sealed class ObjectFiller(Random random)
{
    private const int MaxDepth = 3;
    private const BindingFlags DeclaredFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public object Create(Type type) => Create(type, isSecret: false, depth: 0);

    private object Create(Type type, bool isSecret, int depth)
    {
        var instance = RuntimeHelpers.GetUninitializedObject(type);
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(DeclaredFields))
            {
                if (Value(field.FieldType, isSecret || NameOf(field).StartsWith("Secret", StringComparison.OrdinalIgnoreCase), depth) is { } value)
                {
                    field.SetValue(instance, value);
                }
            }
        }

        return instance;
    }

    private object? Value(Type type, bool isSecret, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if ((isSecret ? Secrets.Of(type, random) : Plain(type)) is { } scalar)
        {
            return scalar;
        }

        if (depth == MaxDepth || type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(object))
        {
            return null;
        }

        return Collection(type, isSecret, depth) ?? (type.IsAbstract || type.Namespace == nameof(System) && !IsTuple(type)
            ? null
            : Create(type, isSecret, depth + 1));
    }

    private object? Collection(Type type, bool isSecret, int depth)
    {
        if (type.IsArray)
        {
            var array = Array.CreateInstance(type.GetElementType()!, random.Next(1, 4));
            for (var i = 0; i < array.Length; i++)
            {
                array.SetValue(Value(type.GetElementType()!, isSecret, depth + 1), i);
            }

            return array;
        }

        if (!type.IsGenericType || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        var arguments = type.GetGenericArguments();
        return arguments.Length == 2 ? Dictionary(arguments, isSecret, depth) : List(arguments[0], isSecret, depth);
    }

    private IList List(Type element, bool isSecret, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            list.Add(Value(element, isSecret, depth + 1));
        }

        return list;
    }

    private IDictionary Dictionary(Type[] arguments, bool isSecret, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        map[Value(arguments[0], isSecret, depth + 1)!] = Value(arguments[1], isSecret, depth + 1);
        return map;
    }

    private object? Plain(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => "plain" + random.Next(100),
        TypeCode.Boolean => true,
        TypeCode.Char => 'p',
        TypeCode.DateTime => new DateTime(2020, 11, random.Next(1, 31), 0, 0, 0, DateTimeKind.Utc),
        _ when type.IsEnum => Enum.ToObject(type, 1),
        >= TypeCode.SByte and <= TypeCode.Decimal => Convert.ChangeType(random.Next(100), type, null),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2020, 11, 19, 8, 0, 0, TimeSpan.Zero),
        _ when type == typeof(DateOnly) => new DateOnly(2020, 11, 19),
        _ => null,
    };

    private static bool IsTuple(Type type) => type.IsValueType && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);

    // <SecretName>k__BackingField
    private static string NameOf(FieldInfo field) => field.Name.TrimStart('<', '_');
}

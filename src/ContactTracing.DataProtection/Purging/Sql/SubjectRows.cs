namespace ContactTracing.DataProtection;

/// <summary>The rows of one person: those with a value in a column. The value is a parameter and nowhere else.</summary>
internal sealed class SubjectRows(string column, object value)
{
    public void Append(SqlText text)
    {
        var (name, parameter) = (text.Column("r", column), text.Parameter(value));
        text.Append(name).Append(" = ").Append(parameter);
        if (text.Dialect.StrictEquality(name, parameter, value) is { } strict)
        {
            text.Append(" AND ").Append(strict);
        }
    }
}

using System.Xml.Linq;
using Dais.Record.Tables;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Dais.Directory.Accounts.Keys;

/// <summary>The data-protection keys in the tables, where several nodes share them.</summary>
internal sealed class TableKeys(TableSource tables) : IXmlRepository
{
    // Data protection asks from code that cannot wait; the keys are few and read once a day.
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(() =>
        tables.ReadAsync("SELECT xml FROM data_key", r => XElement.Parse(r.GetString(0)), CancellationToken.None)).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => tables.DoAsync(
        "INSERT INTO data_key (name, xml) VALUES (@name, @xml) ON CONFLICT (name) DO UPDATE SET xml = excluded.xml",
        CancellationToken.None,
        ("name", friendlyName),
        ("xml", element.ToString(SaveOptions.DisableFormatting)))).GetAwaiter().GetResult();
}

namespace LayananPublik.Data;

/// <summary>
/// What the several things of one transaction ask for again and again (rules, officials, templates) is read once, where the owner of the transaction says so.
/// Only for values that nobody tracks and that the transaction itself does not change.
/// </summary>
public static class SekaliDb
{
    /// <summary>From here on, until the context is given back or this is called again.</summary>
    public static void BacaSekali(this LayananDb db) => db.Ingatan = [];

    internal static async Task<T> SekaliAsync<T>(this LayananDb db, object kunci, Func<Task<T>> baca)
    {
        if (db.Ingatan is not { } ingatan) return await baca();
        if (ingatan.TryGetValue((typeof(T), kunci), out var ada)) return (T)ada!;
        var nilai = await baca();
        ingatan[(typeof(T), kunci)] = nilai;
        return nilai;
    }
}

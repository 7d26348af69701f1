using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Kantor;

/// <summary>
/// Running numbers without gaps or twins. The raised counter is saved in the caller's own SaveChanges: what fails takes no number,
/// and of two takers of the same one the second clashes there and does its work again (desks and the receiver of messages do so by themselves).
/// </summary>
public static class NomorUrut
{
    public static async Task<int> BerikutAsync(LayananDb db, string kunci, CancellationToken ct)
    {
        var penghitung = await db.Penghitung.FindAsync([kunci], ct) ?? db.Penghitung.Add(Penghitung.Mulai(kunci)).Entity;
        return penghitung.Berikut();
    }
}

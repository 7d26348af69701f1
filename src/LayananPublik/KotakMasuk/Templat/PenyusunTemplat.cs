using LayananPublik.Data;

namespace LayananPublik.KotakMasuk;

/// <summary>Makes the template that serves a purpose for one conversation, for whoever must speak while the 24-hour window may be closed.</summary>
public sealed class PenyusunTemplat(AkunWhatsApp akun, PengumpulBahan pengumpul)
{
    /// <summary>
    /// Null when the office has no such template that may be sent, when a blank cannot be filled, or when the citizen said STOP. It is put into the outbox with
    /// <see cref="PesanKeluar.DariTemplat"/>, inside or outside the window.
    /// </summary>
    /// <param name="bahan">What is known better than what can be gathered: changes what was gathered.</param>
    /// <param name="muatan">What taps on the quick replies send back, in the order of the draft (<see cref="RancanganTemplat.Balasan"/>).</param>
    public async Task<Templat?> SusunAsync(LayananDb db, Percakapan percakapan, KeperluanTemplat keperluan, Func<BahanIsian, BahanIsian> bahan, IReadOnlyList<string> muatan, CancellationToken ct)
    {
        if (akun.WabaId.Length == 0) return null;
        if (percakapan.Kontak is null) await db.Entry(percakapan).Reference(p => p.Kontak).LoadAsync(ct);
        if (percakapan.Kontak!.TolakKabarSejak is not null) return null;
        if (!(await db.TemplatPerKeperluanAsync(akun.WabaId, ct)).TryGetValue(keperluan, out var templat)) return null;
        return await pengumpul.KumpulkanAsync(db, percakapan.Id, ct) is { } terkumpul ? Dari(templat, keperluan, bahan(terkumpul), muatan) : null;
    }

    /// <summary>With nothing but what the caller knows, for whom nothing can be gathered: an officer.</summary>
    public async Task<Templat?> SusunAsync(LayananDb db, KeperluanTemplat keperluan, BahanIsian bahan, CancellationToken ct) =>
        akun.WabaId.Length > 0 && (await db.TemplatPerKeperluanAsync(akun.WabaId, ct)).TryGetValue(keperluan, out var templat) ? Dari(templat, keperluan, bahan, []) : null;

    /// <summary>Null when a blank is not known or Meta would refuse it.</summary>
    internal static Templat? Dari(TemplatPesan templat, KeperluanTemplat keperluan, BahanIsian bahan, IReadOnlyList<string?> muatan, Dokumen? kepala = null)
    {
        var rancangan = RancanganTemplat.Untuk(keperluan);
        if (SusunTemplat.Isian(BentukTemplat.Baca(templat.Komponen), rancangan.Sumber, bahan) is not { } isian) return null;
        return SusunTemplat.Dari(templat, isian, kepala, muatan.Count > 0 ? muatan : [.. rancangan.Balasan.Select(b => b.Muatan)]).Nilai;
    }
}

using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

// The intake of a bundle: the same road as for one service, with the bundle's questions in it.
public sealed partial class Pengajuan
{
    // What the session remembers: which bundle was mentioned.
    const string DitawariPaket = "tawaran";

    /// <summary>Starts a bundle, unless another application is still being filled in; one for a single service of the bundle becomes the bundle.</summary>
    async Task MulaiPaketAsync(Obrolan o, Paket singkat, bool ganti, CancellationToken ct)
    {
        var lama = await DrafAsync(o, ct);
        if (lama?.Paket?.Kode == singkat.Kode) Lanjutkan(o, lama);
        else if (lama is { Paket: null } && SusunPaket.KodeLayanan(singkat.Rincian).Contains(lama.Butir[0].Layanan.Kode)) await JadikanPaketAsync(o, lama, singkat, ct);
        else if (lama is not null && !ganti) o.Jawab(KalimatPaket.Ganti(lama, singkat));
        else
        {
            if (lama is not null) Batalkan(o, lama);
            var kode = singkat.Rincian.Dokumen.Where(d => !d.Mati && o.Katalog.Cari(d.Layanan) is not null).OrderBy(d => d.Bila is not null).First().Layanan;
            var layanan = await o.Db.Layanan.SingleAsync(l => l.Id == o.Katalog.Cari(kode)!.Id, ct);
            var p = Permohonan.Mulai(o.Percakapan, layanan, o.Pada);
            o.Db.Permohonan.Add(p);
            o.Lupakan();
            o.Sesi.Untuk(p);
            await PermohonanBaru.IsiAwalAsync(p, o.Unit, o.Percakapan.KontakId, o.Db, ct);
            await JadikanPaketAsync(o, p, singkat, ct);
        }
    }

    async Task JadikanPaketAsync(Obrolan o, Permohonan p, Paket singkat, CancellationToken ct)
    {
        p.JadikanPaket(await o.Db.Paket.SingleAsync(x => x.Id == singkat.Id, ct));
        await o.Db.SusunPaketAsync(p, o.Katalog, ct);
        pendaftaran.Kabarkan(p, o.Db);
        Tanya(o, p, singkat.Rincian.Salam is { } salam ? salam + "\n\n" : "");
    }

    /// <summary>An answer, typed or tapped, to one question or to a line of them.</summary>
    public async Task JawabPaketAsync(Obrolan o, Permohonan p, string kunci, string teks, CancellationToken ct)
    {
        if (AlurPaket.Cari(p, kunci) is not { } tanya)
        {
            Tanya(o, p);
            return;
        }
        string? galat;
        if (kunci == PeriksaPaket.KunciAnggota)
        {
            if (Anggota.TryBaca(teks, p.Paket!.Rincian.Anggota!, o.HariIni, out var orang, out var salah)) p.IsiField(kunci, orang);
            galat = salah.Length > 0 ? salah : null;
        }
        else if (tanya.Baris) galat = AlurPaket.Jawab(p, tanya, teks, o.HariIni);
        else galat = JawabSatu(o, p, tanya.Field[0], teks);
        await o.Db.SusunPaketAsync(p, o.Katalog, ct);
        pendaftaran.Kabarkan(p, o.Db);
        if (galat is null)
        {
            Tanya(o, p);
            return;
        }
        IngatSaran(o, galat);
        o.Ke(o.Langkah.Nama == Langkah.Ubah ? o.Langkah : new(tanya.Baris ? Langkah.Baris : Langkah.Field, kunci));
        o.Jawab(KalimatPaket.Tanya(p, AlurPaket.Cari(p, kunci) ?? tanya, galat + "\n\n"));
    }

    static string? JawabSatu(Obrolan o, Permohonan p, FieldPaket f, string teks)
    {
        // A wish for a time is free text here; the officer sets the slot.
        var baca = f.Field.Type == TipeField.Slot ? f.Field with { Type = TipeField.Text, Validasi = null } : f.Field;
        if (!IsianField.TryNormal(baca, teks, o.HariIni, out var nilai, out var galat) || !IsianField.Selaras(baca, nilai, p.Kolam(), o.HariIni, out galat)) return PetunjukIsian.Galat(baca, galat);
        _ = f.Isi(p, nilai);
        if (!f.Field.Wajib && nilai.Length == 0) o.Ingat(Lewat, string.Join(' ', Dilewati(o).Append(f.Kunci).Distinct()));
        return null;
    }

    /// <summary>A mention of the bundle that would serve better, in front of the next question; once for each application.</summary>
    static string Tawaran(Obrolan o, Permohonan p)
    {
        if (p.Paket is not null || p.Butir.Count != 1 || o.Sesi.Ingatan[DitawariPaket] is not null || PaketYangCocok(o, p) is not { } paket) return "";
        o.Ingat(DitawariPaket, paket.Kode);
        return KalimatPaket.Tawaran(paket);
    }

    static Paket? PaketYangCocok(Obrolan o, Permohonan p) =>
        o.Katalog.Paket.FirstOrDefault(x => x.Rincian.Tawaran.Any(t => t.Layanan == p.Butir[0].Layanan.Kode && t.Bila.Nilai(p.Butir[0].SemuaIsian, p.HariUkur) == Kepastian.Ya));

    /// <summary>"paket" after such a mention.</summary>
    async Task<bool> TerimaTawaranAsync(Obrolan o, Permohonan p, string polos, CancellationToken ct)
    {
        if (polos is not ("paket" or "pakai paket" or "mau paket" or "ya paket") || p.Paket is not null || o.Katalog.CariPaket(o.Sesi.Ingatan[DitawariPaket]) is not { } paket) return false;
        await JadikanPaketAsync(o, p, paket, ct);
        return true;
    }
}

public static class SusunPaketDb
{
    /// <summary>Makes the documents of a draft follow its answers.</summary>
    public static async Task SusunPaketAsync(this LayananDb db, Permohonan p, KatalogUnit katalog, CancellationToken ct)
    {
        // Once more when a service that has just come in brings an answer on which another document depends.
        for (var ke = 0; ke < 2; ke++)
        {
            var kurang = p.Rencana().Where(r => p.Butir.All(b => b.Kunci != r.Kunci || b.Layanan.Kode != r.Layanan)).Select(r => katalog.Cari(r.Layanan)?.Id).OfType<int>().Distinct().ToList();
            var layanan = kurang.Count == 0 ? [] : await db.Layanan.Where(l => kurang.Contains(l.Id)).OrderBy(l => l.Id).Take(kurang.Count).ToListAsync(ct);
            foreach (var b in p.Susun(kode => layanan.Find(l => l.Kode == kode)))
            {
                db.RemoveRange(db.ChangeTracker.Entries<BerkasButir>().Where(e => e.Entity.Butir == b).Select(e => e.Entity).ToList());
                db.RemoveRange(db.ChangeTracker.Entries<PendahuluButir>().Where(e => e.Entity.Butir == b || e.Entity.Pendahulu == b).Select(e => e.Entity).ToList());
                // One that was never saved is gone with its place in the list.
                if (db.Entry(b).State != EntityState.Detached) db.Remove(b);
            }
            if (kurang.Count == 0) return;
        }
    }
}

using LayananPublik.Bersama;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>STOP and MULAI: whether the office may write first. Who said STOP still gets answers to what he writes himself.</summary>
public static class HentiKabar
{
    public const string Tanda = "STOP";
    const string Lagi = "mulai";

    /// <summary>Letters that were made after STOP stay back until the citizen writes.</summary>
    public static readonly DateTimeOffset SampaiMenulis = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly string[] Jelas =
        ["unsubscribe", "stop kabar", "stop pesan", "stop kirim", "berhenti kirim", "jangan kirim lagi", "jangan kirim pesan lagi", "jangan kirim kabar lagi", "jangan kabari", "jangan kabari saya", "jangan hubungi saya", "jangan hubungi lagi", "berhenti berlangganan", "tidak mau dikabari"];
    static readonly string[] Singkat = ["stop", "berhenti", "setop"];

    /// <summary>Whether a plain text is about this.</summary>
    public static bool Tentang(string polos) => Jelas.Contains(polos) || Singkat.Contains(polos) || polos == Lagi;

    /// <summary>True when it has been answered; "mulai" of somebody who gets news anyway is the assistant's.</summary>
    public static async Task<bool> JawabAsync(Obrolan o, CancellationToken ct)
    {
        var kata = Pemahaman.Polos(o.Pesan.PilihanId is null ? o.Pesan.Teks : "");
        if (o.Pesan.PilihanId == Tanda || Jelas.Contains(kata)) await HentikanAsync(o, ct);
        else if (Singkat.Contains(kata)) await TanyaAtauHentikanAsync(o, ct);
        else if (kata == Lagi && o.Percakapan.Kontak.TolakKabarSejak is not null) Mulai(o);
        else return false;
        return true;
    }

    /// <summary>In the middle of a form "stop" may mean the form: asked once; said again, it is STOP.</summary>
    static async Task TanyaAtauHentikanAsync(Obrolan o, CancellationToken ct)
    {
        if (o.Sesi.Ingatan[Tanda] is null && o.Percakapan.Kontak.TolakKabarSejak is null && o.Percakapan.Mode == ModePercakapan.Asisten && await o.PermohonanAsync(ct) is { } p && Pengajuan.IniDraf(p))
        {
            o.Ingat(Tanda, "ya");
            o.Jawab(Sajian.Tombol($"Berhenti mengisi *{p.Butir[0].Layanan.Nama}*, atau tidak mau dikabari lagi lewat WhatsApp?",
                new Pilihan($"BATAL:{p.Id}", "Berhenti mengisi"), new Pilihan(Tanda, "Jangan kabari lagi"), new Pilihan($"LANJUTKAN:{p.Id}", "Lanjut mengisi")));
        }
        else await HentikanAsync(o, ct);
    }

    static async Task HentikanAsync(Obrolan o, CancellationToken ct)
    {
        o.Ingat(Tanda, null);
        if (o.Percakapan.Kontak.TolakKabarSejak is null) o.Percakapan.CatatKehendak(o.Pada, "Tidak mau dikabari");
        o.Percakapan.Kontak.TolakKabar(o.Pada);
        await TarikAsync(o, ct);
        o.Jawab(Sajian.Tulis("Baik, kami tidak mengirim kabar lagi ke nomor ini; permohonan Anda tetap berjalan dan dapat dilihat dengan menulis *status*. Tulis *MULAI* bila ingin dikabari lagi."));
    }

    /// <summary>News that waits anywhere is withdrawn; letters, and what an officer wrote, stay until the citizen writes. What this very message has just let go has not left yet.</summary>
    static async Task TarikAsync(Obrolan o, CancellationToken ct)
    {
        var kontak = o.Percakapan.KontakId;
        o.Db.BeritaTunda.RemoveRange(await o.Db.BeritaTunda.Where(b => b.Percakapan.KontakId == kontak).OrderBy(b => b.Id).Take(1000).ToListAsync(ct));
        var keluar = await o.Db.PesanKeluar.Where(k => k.Percakapan.KontakId == kontak && k.Pesan.Pengirim != Pengirim.Petugas && (k.Status == StatusKirim.Dititipkan || k.Status == StatusKirim.Menunggu))
            .Include(k => k.Pesan).OrderBy(k => k.Id).Take(1000).ToListAsync(ct);
        foreach (var k in keluar)
        {
            // An answer that is just leaving was asked for.
            var lama = o.Db.Entry(k).OriginalValues;
            if (lama.GetValue<StatusKirim>(nameof(k.Status)) != StatusKirim.Dititipkan && lama.GetValue<DateTimeOffset?>(nameof(k.TahanSampai)) is null && k.Keperluan is null) continue;
            if (IsiPesan.DariJson(k.Isi) is Dokumen or Gambar or Tautan or Templat { Berkas: not null }) k.Tahan(SampaiMenulis);
            else if (k.Status == StatusKirim.Dititipkan) k.Tarik();
            else k.TakPerluDikirim();
        }
    }

    static void Mulai(Obrolan o)
    {
        o.Percakapan.Kontak.TerimaKabar();
        o.Percakapan.CatatKehendak(o.Pada, "Mau dikabari lagi");
        o.Jawab(Sajian.Tombol("Baik, kabar permohonan Anda kami kirim lagi di sini. Tulis *stop* bila tidak mau dikabari.", new Pilihan("STATUS", "Lihat status"), Kalimat.LihatMenu));
    }
}

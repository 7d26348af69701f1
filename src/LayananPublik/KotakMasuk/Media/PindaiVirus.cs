using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using LayananPublik.Pengaturan;

namespace LayananPublik.KotakMasuk;

/// <summary>What the scanner said: clean, the name of a virus, or why it gave no answer.</summary>
public sealed record HasilPindai(string? Virus, string? Galat)
{
    public static HasilPindai Bersih { get; } = new(null, null);
}

/// <summary>Speaks to ClamAV's clamd: the bytes go over its socket in pieces (INSTREAM), a line comes back. Every trouble is an answer, never an exception.</summary>
public sealed class PindaiVirus(PengaturanKantor pengaturan)
{
    const int Potongan = 64 * 1024;
    const string Diam = "Pemindai virus tidak menjawab.";
    static readonly TimeSpan SabarSambung = TimeSpan.FromSeconds(5), SabarJawab = TimeSpan.FromMinutes(3);

    /// <summary>Without an address nothing is scanned.</summary>
    public bool Aktif => pengaturan.Pemindai.Alamat.Length > 0;

    public async Task<HasilPindai> PeriksaAsync(ReadOnlyMemory<byte> isi, CancellationToken ct)
    {
        if (!Aktif) return HasilPindai.Bersih;
        using var sabar = CancellationTokenSource.CreateLinkedTokenSource(ct);
        sabar.CancelAfter(SabarJawab);
        try
        {
            using var soket = await SambungAsync(sabar.Token);
            await using var aliran = new NetworkStream(soket);
            return Baca(await TanyaAsync(aliran, isi, sabar.Token));
        }
        catch (Exception galat) when (galat is SocketException or IOException || (galat is OperationCanceledException && !ct.IsCancellationRequested)) { return new(null, Diam); }
    }

    async Task<Socket> SambungAsync(CancellationToken ct)
    {
        var tujuan = pengaturan.Pemindai.Tujuan;
        var soket = new Socket(tujuan.AddressFamily is AddressFamily.Unspecified ? AddressFamily.InterNetworkV6 : tujuan.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        if (soket.AddressFamily == AddressFamily.InterNetworkV6) soket.DualMode = true;
        try
        {
            using var sabar = CancellationTokenSource.CreateLinkedTokenSource(ct);
            sabar.CancelAfter(SabarSambung);
            await soket.ConnectAsync(tujuan, sabar.Token);
            return soket;
        }
        catch
        {
            soket.Dispose();
            throw;
        }
    }

    static async Task<string> TanyaAsync(NetworkStream aliran, ReadOnlyMemory<byte> isi, CancellationToken ct)
    {
        var panjang = new byte[4];
        // Over its size limit clamd answers and hangs up while we are still writing: the answer is read all the same.
        try
        {
            await aliran.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
            for (var letak = 0; letak < isi.Length; letak += Potongan)
            {
                var bagian = isi.Slice(letak, Math.Min(Potongan, isi.Length - letak));
                BinaryPrimitives.WriteInt32BigEndian(panjang, bagian.Length);
                await aliran.WriteAsync(panjang, ct);
                await aliran.WriteAsync(bagian, ct);
            }
            BinaryPrimitives.WriteInt32BigEndian(panjang, 0);
            await aliran.WriteAsync(panjang, ct);
        }
        catch (IOException) { }
        var muat = new byte[1024];
        var terbaca = 0;
        while (terbaca < muat.Length && await aliran.ReadAsync(muat.AsMemory(terbaca), ct) is > 0 and var n)
        {
            terbaca += n;
            if (muat.AsSpan(0, terbaca).IndexOf((byte)0) >= 0) break;
        }
        return Encoding.UTF8.GetString(muat, 0, terbaca).Trim('\0', '\r', '\n', ' ');
    }

    static HasilPindai Baca(string jawaban)
    {
        const string Awal = "stream: ", Ada = " FOUND";
        if (jawaban == Awal + "OK") return HasilPindai.Bersih;
        if (jawaban.StartsWith(Awal, StringComparison.Ordinal) && jawaban.EndsWith(Ada, StringComparison.Ordinal)) return new(jawaban[Awal.Length..^Ada.Length], null);
        return new(null, jawaban.Contains("size limit", StringComparison.OrdinalIgnoreCase)
            ? "Berkas lebih besar daripada yang mau diperiksa pemindai virus (StreamMaxLength)." : Diam);
    }
}

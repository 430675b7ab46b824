// Verifies a portal's public log with the libraries of Go's own checksum database, golang.org/x/mod/sumdb: nothing of the
// portal's code is used. It reads C2SP signed-note, tlog-checkpoint and tlog-tiles.
//
//	log-verifier -log https://portal.example/log [-earlier FILE] [-leaves 40] [-tamperings 100] [-seed N]
package main

import (
	"encoding/base64"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height = 8
	width  = 1 << height
)

// site is a log as it is served; what was fetched is kept, so that it can be tampered with afterwards.
type site struct {
	address string
	kept    map[string][]byte
}

func (s *site) get(name string) ([]byte, error) {
	if known, ok := s.kept[name]; ok {
		return known, nil
	}
	answer, err := http.Get(s.address + "/" + name)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, err
	}
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s is answered with %d", name, answer.StatusCode)
	}
	s.kept[name] = body
	return body, nil
}

// place writes a tile's number and width as C2SP tlog-tiles does.
func place(n int64, w int) string {
	path := fmt.Sprintf("%03d", n%1000)
	for rest := n / 1000; rest > 0; rest /= 1000 {
		path = fmt.Sprintf("x%03d/", rest%1000) + path
	}
	if w < width {
		path += ".p/" + strconv.Itoa(w)
	}
	return path
}

// tiles reads the log's tiles for tlog, which checks them against the signed root before it uses them.
type tiles struct{ from *site }

func (t tiles) Height() int { return height }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		bytes, err := t.from.get(fmt.Sprintf("tile/%d/%s", tile.L, place(tile.N, tile.W)))
		if err != nil {
			return nil, err
		}
		found = append(found, bytes)
	}
	return found, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// opened checks a checkpoint's signature and reads the tree in it: origin, size, root.
func opened(signed []byte, keys note.Verifiers) (tlog.Tree, error) {
	var tree tlog.Tree
	open, err := note.Open(signed, keys)
	if err != nil {
		return tree, err
	}
	lines := strings.Split(open.Text, "\n")
	if len(lines) < 4 || lines[0] != open.Sigs[0].Name {
		return tree, errors.New("the checkpoint has another form, or another log's name")
	}
	tree.N, err = strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

func (s *site) keys() (note.Verifiers, error) {
	shown, err := s.get("key")
	if err != nil {
		return nil, err
	}
	var all []note.Verifier
	for _, line := range strings.Fields(string(shown)) {
		key, err := note.NewVerifier(line)
		if err != nil {
			return nil, err
		}
		all = append(all, key)
	}
	return note.VerifierList(all...), nil
}

// lines reads every line of the log.
func (s *site) lines(size int64) ([][]byte, error) {
	var all [][]byte
	for n := int64(0); n*width < size; n++ {
		w := width
		if rest := size - n*width; rest < width {
			w = int(rest)
		}
		bundle, err := s.get("tile/entries/" + place(n, w))
		if err != nil {
			return nil, err
		}
		for len(bundle) > 0 {
			if len(bundle) < 2 || len(bundle) < 2+(int(bundle[0])<<8|int(bundle[1])) {
				return nil, errors.New("a bundle ends within a line")
			}
			end := 2 + (int(bundle[0])<<8 | int(bundle[1]))
			all = append(all, bundle[2:end])
			bundle = bundle[end:]
		}
	}
	if int64(len(all)) != size {
		return nil, fmt.Errorf("%d lines for a tree of %d", len(all), size)
	}
	return all, nil
}

// report is told what was found to hold.
type report func(format string, args ...any)

// verify goes through the log. With nothing in earlier, no continuation is asked for.
func (s *site) verify(earlier []byte, leaves int, random *rand.Rand, say report) error {
	keys, err := s.keys()
	if err != nil {
		return fmt.Errorf("the key: %w", err)
	}
	signed, err := s.get("checkpoint")
	if err != nil {
		return err
	}
	tree, err := opened(signed, keys)
	if err != nil {
		return fmt.Errorf("the checkpoint: %w", err)
	}
	say("signature: note.Open takes the checkpoint over %d lines", tree.N)
	hashes := tlog.TileHashReader(tree, tiles{s})
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil {
		return fmt.Errorf("the root: %w", err)
	}
	if root != tree.Hash {
		return errors.New("the tiles give another root than the signed one")
	}
	say("root: %v from tiles of height %d", root, height)
	if err := s.inclusion(tree, hashes, leaves, random); err != nil {
		return err
	}
	say("inclusion: every one of %d lines is its leaf; proofs of %d random ones hold", tree.N, leaves)
	if len(earlier) == 0 {
		return nil
	}
	old, err := opened(earlier, keys)
	if err != nil {
		return fmt.Errorf("the earlier checkpoint: %w", err)
	}
	proof, err := tlog.ProveTree(tree.N, old.N, hashes)
	if err != nil {
		return fmt.Errorf("the continuation: %w", err)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
		return fmt.Errorf("the continuation: %w", err)
	}
	say("continuation: %d lines continue the %d that were signed earlier", tree.N, old.N)
	return s.continuation(tree, old, say)
}

// inclusion compares every line with its leaf, and proves some from the root.
func (s *site) inclusion(tree tlog.Tree, hashes tlog.HashReader, leaves int, random *rand.Rand) error {
	lines, err := s.lines(tree.N)
	if err != nil {
		return fmt.Errorf("the lines: %w", err)
	}
	places := make([]int64, tree.N)
	for n := range places {
		places[n] = tlog.StoredHashIndex(0, int64(n))
	}
	stored, err := hashes.ReadHashes(places)
	if err != nil {
		return fmt.Errorf("the leaves: %w", err)
	}
	for n, line := range lines {
		if tlog.RecordHash(line) != stored[n] {
			return fmt.Errorf("line %d is not its leaf", n)
		}
	}
	for i := 0; i < leaves; i++ {
		n := random.Int63n(tree.N)
		proof, err := tlog.ProveRecord(tree.N, n, hashes)
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, tlog.RecordHash(lines[n])); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return nil
}

// continuation checks the proof that the portal itself hands out for the two sizes.
func (s *site) continuation(tree, old tlog.Tree, say report) error {
	served, err := s.get(fmt.Sprintf("continuation/%d/%d", old.N, tree.N))
	if err != nil {
		return err
	}
	var proof tlog.TreeProof
	for _, line := range strings.Fields(string(served)) {
		bytes, err := base64.StdEncoding.DecodeString(line)
		if err != nil || len(bytes) != tlog.HashSize {
			return errors.New("the served continuation is not of hashes")
		}
		var hash tlog.Hash
		copy(hash[:], bytes)
		proof = append(proof, hash)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
		return fmt.Errorf("the served continuation: %w", err)
	}
	say("continuation: the proof that the portal hands out holds as well")
	return nil
}

// tamper flips a bit somewhere in what was fetched, verifies that copy, and counts how often nothing was noticed. The key is
// what one trusts, and of a checkpoint only the signed words are changed: spare bits of Base64 mean nothing.
func (s *site) tamper(times int, random *rand.Rand) (missed int) {
	var names []string
	for name := range s.kept {
		if name == "checkpoint" || strings.HasPrefix(name, "tile/") {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for i := 0; i < times; i++ {
		name := names[i%len(names)]
		copied := &site{"http://127.0.0.1:0", map[string][]byte{}}
		for other, bytes := range s.kept {
			copied.kept[other] = bytes
		}
		changed := append([]byte(nil), s.kept[name]...)
		end := len(changed)
		if name == "checkpoint" {
			end = strings.Index(string(changed), "\n\n") + 1
		}
		changed[random.Intn(end)] ^= 1 << random.Intn(8)
		copied.kept[name] = changed
		if copied.verify(nil, 0, random, func(string, ...any) {}) == nil {
			fmt.Printf("missed: a bit of %s\n", name)
			missed++
		}
	}
	return missed
}

func main() {
	address := flag.String("log", "", "the log's address, https://portal.example/log")
	before := flag.String("earlier", "", "a file with an earlier checkpoint")
	leaves := flag.Int("leaves", 40, "how many random lines to prove")
	tamperings := flag.Int("tamperings", 100, "how many changes of one bit to try on a copy")
	seed := flag.Int64("seed", 430525, "of what is drawn")
	flag.Parse()
	if *address == "" {
		flag.Usage()
		os.Exit(2)
	}
	var earlier []byte
	if *before != "" {
		var err error
		if earlier, err = os.ReadFile(*before); err != nil {
			fmt.Println("found:", err)
			os.Exit(2)
		}
	}
	log := &site{strings.TrimRight(*address, "/"), map[string][]byte{}}
	random := rand.New(rand.NewSource(*seed))
	say := func(format string, args ...any) { fmt.Printf(format+"\n", args...) }
	if err := log.verify(earlier, *leaves, random, say); err != nil {
		fmt.Println("found:", err)
		os.Exit(1)
	}
	missed := log.tamper(*tamperings, random)
	fmt.Printf("tamperings: %d of %d found\n", *tamperings-missed, *tamperings)
	if missed > 0 {
		os.Exit(1)
	}
}
